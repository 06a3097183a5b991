package com.intellisend.simulator.rest;

import com.intellisend.simulator.SimulatedText;
import com.intellisend.simulator.TwilioRefusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies as Twilio writes them: RFC 2822 dates in GMT, numbers as strings, null where nothing is known yet. */
final class TwilioJson {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private TwilioJson() {}

    /** What the POST answers: through a Messaging Service, sender and segments are told only later. */
    static JsonObject created(String account, SimulatedText text, boolean senderWasNamed) {
        JsonObject whole = message(account, text);
        if (text.messagingServiceSid() == null) {
            return whole;
        }
        JsonObjectBuilder early = Json.createObjectBuilder(whole).add("num_segments", "0");
        return (senderWasNamed ? early : early.addNull("from")).build();
    }

    static JsonObject message(String account, SimulatedText text) {
        String address = "/2010-04-01/Accounts/" + account + "/Messages/" + text.sid();
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("account_sid", account)
                .add("api_version", "2010-04-01")
                .add("body", text.body());
        addDate(body, "date_created", text.createdAt());
        addDate(body, "date_sent", text.sentAt());
        addDate(body, "date_updated", text.updatedAt());
        body.add("direction", text.isToPhone() ? "outbound-api" : "inbound");
        Integer errorCode = text.errorCode();
        if (errorCode == null) {
            body.addNull("error_code");
        } else {
            body.add("error_code", errorCode);
        }
        body.addNull("error_message").add("from", text.fromNumber());
        String service = text.messagingServiceSid();
        if (service == null) {
            body.addNull("messaging_service_sid");
        } else {
            body.add("messaging_service_sid", service);
        }
        return body.add("num_media", Integer.toString(text.mediaUrls().size()))
                .add("num_segments", Integer.toString(text.segments()))
                .addNull("price")
                .add("price_unit", "USD")
                .add("sid", text.sid())
                .add("status", text.status())
                .add("subresource_uris", Json.createObjectBuilder().add("media", address + "/Media.json"))
                .add("to", text.toNumber())
                .add("uri", address + ".json")
                .build();
    }

    static JsonObject error(TwilioRefusal refusal) {
        return Json.createObjectBuilder()
                .add("code", refusal.code())
                .add("message", refusal.words())
                .add("more_info", "https://www.twilio.com/docs/errors/" + refusal.code())
                .add("status", refusal.status())
                .build();
    }

    private static void addDate(JsonObjectBuilder body, String name, @Nullable Instant at) {
        if (at == null) {
            body.addNull(name);
        } else {
            body.add(name, RFC_2822.format(at));
        }
    }
}
