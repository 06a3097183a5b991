package com.intellisend.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.testkit.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A brand of a journey's own, with one number, driven through the API by an agency admin. */
public final class Brand {

    private final Api api = Api.asAgency();
    private final String id;
    private final PhoneNumber number = InsideTenant.freshNumber();

    private Brand(String id) {
        this.id = id;
    }

    public static Brand create() {
        Answer created = Api.asAgency()
                .post(
                        "/api/tenants",
                        "{\"name\": \"Journey %s\", \"publicName\": \"Journey\"}".formatted(UUID.randomUUID()));
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        Brand brand = new Brand(created.body().get("id").asText());
        brand.create("/numbers", "{\"phoneNumber\": \"%s\", \"isDefault\": true}".formatted(brand.number));
        return brand;
    }

    public Api api() {
        return api;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String number() {
        return number.e164();
    }

    /** A path below this brand. */
    public String path(String below) {
        return "/api/tenants/" + id + below;
    }

    /** Creates something and gives its id. */
    public String create(String below, String json) {
        Answer created = api.post(path(below), json);
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return created.body().get("id").asText();
    }

    /** A contact who agreed to marketing. */
    public String contact(String firstName, String phone) {
        return create("/contacts", """
                {"firstName": "%s", "phone": "%s", "consentSource": "web form", "consentTimestamp": "2026-05-01T16:00:00Z"}""".formatted(firstName, phone));
    }

    public String segmentOf(String... contacts) {
        return segmentOf(List.of(contacts));
    }

    public String segmentOf(List<String> contacts) {
        return create(
                "/segments",
                "{\"name\": \"%s\", \"type\": \"STATIC\", \"contactIds\": [\"%s\"]}"
                        .formatted(UUID.randomUUID(), String.join("\", \"", contacts)));
    }

    /** Imports a CSV and waits for its report. */
    public JsonNode importCsv(String csv) {
        Answer accepted = api.send("POST", path("/contacts/import"), csv, "text/csv");
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        String report = path("/imports/" + accepted.body().get("id").asText());
        Wait.until(
                "the import has ended",
                Duration.ofSeconds(120),
                () -> api.get(report).body().get("state").asText().matches("done|failed"));
        return api.get(report).body();
    }

    /** A blast of one text, launched. */
    public String launch(String segment, String text) {
        String campaign = create("/campaigns", """
                {"name": "Blast", "type": "BLAST", "segmentId": "%s",
                 "steps": [{"order": 1, "delayMinutes": 0, "bodyTemplate": "%s"}]}""".formatted(segment, text));
        Answer launched = api.post(path("/campaigns/" + campaign + "/launch"), null);
        assertThat(launched.status()).as(launched.raw().body()).isBetween(200, 202);
        return campaign;
    }

    public JsonNode report(String campaign) {
        return api.get(path("/campaigns/" + campaign + "/report")).body();
    }

    /** Waits until everything of a campaign is delivered, withheld or failed, and nothing is in doubt. */
    public JsonNode finished(String campaign, Duration patience) {
        Wait.until("the campaign is finished", patience, () -> {
            JsonNode report = report(campaign);
            int settled = report.get("delivered").asInt()
                    + report.get("withheld").asInt()
                    + report.get("failed").asInt()
                    + report.get("undelivered").asInt();
            return report.get("audience").asInt() > 0
                    && settled == report.get("audience").asInt();
        });
        return report(campaign);
    }
}
