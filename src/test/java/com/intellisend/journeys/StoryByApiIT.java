package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.RealCsv;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** From a CSV to texts on phones and back, by API alone. */
@ArquillianTest
@RunAsClient
class StoryByApiIT {

    private final Api api = Api.asAgency();
    private final String brand = brand("Roofing Tucson");
    private final String home = "/api/tenants/" + brand;

    @Test
    void a_file_of_contacts_becomes_texts_on_phones_answers_and_one_opt_out() {
        Phones.daytime();
        RealCsv csv = RealCsv.of(60, "story-by-api");
        importFile(csv);
        List<String> contacts = contactsTagged("story-by-api");
        assertThat(contacts).hasSize(60);
        String segment = create(
                "/segments",
                "{\"name\": \"%s\", \"type\": \"STATIC\", \"contactIds\": [%s]}"
                        .formatted("Story " + csv.name(), quoted(contacts)));

        JsonNode first = run(segment, "Hi {{firstName|there}}, monsoon season is here. Reply STOP to opt out.");
        assertThat(first.get("audience").asInt()).isEqualTo(60);
        assertThat(first.get("delivered").asInt()).as(first.toString()).isEqualTo(60);
        assertThat(first.get("unknown").asInt()).isZero();
        for (String phone : csv.phones()) {
            assertThat(Phones.received(phone)).as("texts on " + phone).hasSize(1);
        }

        answerAndReply(csv.phones().get(0));
        stopFrom(csv.phones().get(1));

        Phones.moveBy(Duration.ofDays(8));
        Phones.daytime();
        JsonNode second = run(segment, "Hi {{firstName|there}}, a second word on your roof. Reply STOP to opt out.");
        assertThat(second.at("/withheldByReason/opted_out").asInt())
                .as(second.toString())
                .isEqualTo(1);
        assertThat(second.get("delivered").asInt()).isEqualTo(59);
        assertThat(Phones.received(csv.phones().get(1))).hasSize(1);
    }

    private void importFile(RealCsv csv) {
        Answer accepted = api.send("POST", home + "/contacts/import", csv.text(), "text/csv");
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        String id = accepted.body().get("id").asText();
        Wait.until(
                "the import is done",
                Duration.ofSeconds(60),
                () -> api.get(home + "/imports/" + id)
                        .body()
                        .get("state")
                        .asText()
                        .matches("done|failed"));
        JsonNode report = api.get(home + "/imports/" + id).body();
        assertThat(report.get("state").asText()).isEqualTo("done");
        assertThat(report.get("created").asInt()).as(report.toString()).isEqualTo(60);
        assertThat(report.get("refused").asInt()).isEqualTo(csv.refused());
        assertThat(report.get("duplicates").asInt()).isEqualTo(csv.duplicates());
        assertThat(report.get("lines"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("reason").asText()).isNotBlank());
    }

    private List<String> contactsTagged(String tag) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    api.get(home + "/contacts?limit=25&tag=" + tag + after).body();
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!after.isEmpty());
        return ids;
    }

    private JsonNode run(String segment, String text) {
        String campaign = create("/campaigns", """
                {"name": "Story", "type": "BLAST", "segmentId": "%s",
                 "steps": [{"order": 1, "delayMinutes": 0, "bodyTemplate": "%s"}]}""".formatted(segment, text));
        Answer launched = api.post(home + "/campaigns/" + campaign + "/launch", null);
        assertThat(launched.status()).as(launched.raw().body()).isBetween(200, 202);
        Wait.until("the campaign is finished", Duration.ofSeconds(120), () -> {
            JsonNode report = report(campaign);
            return report.get("audience").asInt() > 0
                    && report.get("pending").asInt() == 0
                    && report.get("unknown").asInt() == 0
                    && report.get("delivered").asInt() + report.get("withheld").asInt()
                            == report.get("audience").asInt();
        });
        return report(campaign);
    }

    private JsonNode report(String campaign) {
        return api.get(home + "/campaigns/" + campaign + "/report").body();
    }

    private void answerAndReply(String phone) {
        Phones.text(phone, number(), "Yes please, when can you come?");
        Wait.until("the answer is a conversation", Duration.ofSeconds(10), () -> conversation(phone) != null);
        String conversation = conversation(phone).get("id").asText();
        Answer reply = api.post(
                home + "/conversations/" + conversation + "/messages", "{\"body\": \"Tomorrow at ten works for us.\"}");
        assertThat(reply.status()).as(reply.raw().body()).isBetween(200, 202);
        Wait.until(
                "the reply is on the phone",
                Duration.ofSeconds(15),
                () -> Phones.received(phone).contains("Tomorrow at ten works for us."));
    }

    private JsonNode conversation(String phone) {
        JsonNode items = api.get(home + "/conversations?search=" + phone.substring(2))
                .body()
                .get("items");
        return items != null && !items.isEmpty() ? items.get(0) : null;
    }

    private void stopFrom(String phone) {
        Phones.text(phone, number(), "STOP");
        Wait.until(
                "the opt-out is kept",
                Duration.ofSeconds(10),
                () -> api.get(home + "/suppressions?search=" + phone.substring(2))
                                .body()
                                .get("items")
                                .size()
                        == 1);
        JsonNode conversation = conversation(phone);
        Answer refused = api.post(
                home + "/conversations/" + conversation.get("id").asText() + "/messages",
                "{\"body\": \"Sorry to see you go\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asText()).endsWith("number-suppressed");
    }

    private String number() {
        return api.get(home + "/numbers")
                .body()
                .get("items")
                .get(0)
                .get("phoneNumber")
                .asText();
    }

    private String create(String path, String json) {
        Answer created = api.post(home + path, json);
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return created.body().get("id").asText();
    }

    private String brand(String name) {
        for (JsonNode tenant : api.get("/api/tenants?limit=500").body().get("items")) {
            if (tenant.get("name").asText().equals(name)) {
                return tenant.get("id").asText();
            }
        }
        throw new AssertionError("There is no brand " + name);
    }

    private static String quoted(List<String> ids) {
        return "\"" + String.join("\", \"", ids) + "\"";
    }
}
