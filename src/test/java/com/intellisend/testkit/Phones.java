package com.intellisend.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The simulator's phones and its time machine, as the judge of what really arrived. */
public final class Phones {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final Api SIMULATOR = Api.anonymous();

    private Phones() {}

    /** The bodies of what arrived on a phone, oldest first. */
    public static List<String> received(String phone) {
        List<String> bodies = new ArrayList<>();
        for (JsonNode item : messages(phone)) {
            if (item.get("direction").asText().equals("to-phone")) {
                bodies.add(item.get("body").asText());
            }
        }
        return bodies;
    }

    public static JsonNode messages(String phone) {
        Answer answer = SIMULATOR.get("/simulator/phones/" + phone.replace("+", "%2B") + "/messages");
        if (answer.status() != 200) {
            throw new AssertionError("The phone " + phone + ": " + answer.status() + " "
                    + answer.raw().body());
        }
        return answer.body().get("items");
    }

    /** The phone texts one of our numbers. */
    public static void text(String phone, String to, String body) {
        String json = "{\"to\": \"" + to + "\", \"body\": \"" + body + "\"}";
        Answer answer = SIMULATOR.post("/simulator/phones/" + phone.replace("+", "%2B") + "/messages", json);
        if (answer.status() >= 300) {
            throw new AssertionError("Texting from " + phone + ": " + answer.status() + " "
                    + answer.raw().body());
        }
    }

    public static Instant businessNow() {
        return Instant.parse(SIMULATOR.get("/simulator/clock").body().get("now").asText());
    }

    /** Moves business time forward, unless it is already between 10 and 16 on a weekday in Tucson. */
    public static void daytime() {
        ZonedDateTime now = businessNow().atZone(TUCSON);
        boolean open =
                now.getHour() >= 10 && now.getHour() < 16 && now.getDayOfWeek().getValue() <= 5;
        if (!open) {
            ZonedDateTime next = now.toLocalDate().atTime(10, 0).atZone(TUCSON);
            while (next.isBefore(now) || next.getDayOfWeek().getValue() > 5) {
                next = next.plusDays(1);
            }
            moveTo(next.toInstant());
        }
    }

    public static void moveBy(Duration some) {
        moveTo(businessNow().plus(some));
    }

    public static void moveTo(Instant instant) {
        Answer answer = SIMULATOR.send("PUT", "/simulator/clock", "{\"now\": \"" + instant + "\"}", "application/json");
        if (answer.status() >= 300) {
            throw new AssertionError(
                    "Moving time to " + instant + ": " + answer.raw().body());
        }
    }
}
