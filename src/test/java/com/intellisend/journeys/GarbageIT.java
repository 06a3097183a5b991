package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Brand;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Garbage gets an answer that names the fault, and never a stack trace. */
@ArquillianTest
@RunAsClient
class GarbageIT {

    private static final String PNG = new String(
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
            StandardCharsets.ISO_8859_1);

    private final Brand brand = Brand.create();
    private final Api api = brand.api();

    @Test
    void a_body_that_is_no_json_is_told_where_it_breaks() {
        Answer answer = api.post(brand.path("/contacts"), "{\"firstName\": \"Ann\", ");

        refused(answer, 400);
        assertThat(answer.body().get("detail").asText()).contains("JSON");
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        Answer answer = api.post(brand.path("/contacts"), "{\"phone\": \"520 555 0101\", \"fistName\": \"Ann\"}");

        refused(answer, 422);
        assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo("fistName");
    }

    @Test
    void a_value_of_another_kind_is_refused_by_its_field_and_never_guessed() {
        String segment = brand.segmentOf(brand.contact("Bea", "520 555 0104"));
        for (String patch : new String[] {
            "\"capPerDay\": 4294967297",
            "\"capPerDay\": 1.5",
            "\"capPerDay\": \"7\"",
            "\"existingBusinessRelationship\": \"yes\"",
            "\"existingBusinessRelationship\": 1",
            "\"publicName\": true",
            "\"publicName\": \"a\\u0000b\""
        }) {
            Answer answer = api.send("PATCH", brand.path(""), "{" + patch + "}", "application/json");
            refused(answer, 422);
            assertThat(patch).contains(answer.body().at("/errors/0/field").asText());
        }

        Answer afterEightThousandYears = api.post(brand.path("/campaigns"), """
                {"name": "x", "type": "BLAST", "segmentId": "%s",
                 "steps": [{"order": 1, "delayMinutes": 4294967296, "bodyTemplate": "Hi"}]}""".formatted(segment));
        refused(afterEightThousandYears, 422);
    }

    @Test
    void a_mark_of_no_time_on_earth_is_refused() {
        refused(api.get(brand.path("/conversations?after=%2B999999999-12-31T23:59:59Z~" + UUID.randomUUID())), 422);
    }

    @Test
    void a_tag_may_have_braces() {
        String contact = brand.contact("Cy", "520 555 0105");

        Answer tagged = api.post(brand.path("/contacts/" + contact + "/tags"), "{\"tag\": \"{{firstName}} 50%/a\"}");

        assertThat(tagged.status()).as(tagged.raw().body()).isEqualTo(201);
        String there = tagged.raw().headers().firstValue("Location").orElse("");
        assertThat(api.send("DELETE", there.substring(there.indexOf("/api/")), null, null)
                        .status())
                .as(there)
                .isEqualTo(204);
    }

    @Test
    void an_unknown_tenant_is_not_found_whatever_its_id_looks_like() {
        for (String id : new String[] {UUID.randomUUID().toString(), "1", "null", "..%2f..", "%00"}) {
            assertThat(api.get("/api/tenants/" + id + "/contacts").status())
                    .as(id)
                    .isIn(302, 400, 404);
        }
    }

    @Test
    void a_phone_that_is_no_phone_is_named() {
        Answer answer = api.post(brand.path("/contacts"), "{\"phone\": \"12345\"}");

        refused(answer, 422);
        JsonNode error = answer.body().get("errors").get(0);
        assertThat(error.get("field").asText()).isEqualTo("phone");
        assertThat(error.get("message").asText()).isNotBlank();
    }

    @Test
    void an_empty_file_is_refused() {
        refused(api.send("POST", brand.path("/contacts/import"), "", "text/csv"), 422);
    }

    @Test
    void a_picture_named_csv_is_refused() {
        refused(api.send("POST", brand.path("/contacts/import"), PNG, "text/csv"), 422);
    }

    @Test
    void an_unsigned_webhook_is_refused() {
        Answer answer = Api.anonymous()
                .send(
                        "POST",
                        "/webhooks/twilio/inbound",
                        "MessageSid=SM00000000000000000000000000000001&From=%2B15205550101&To=%2B15205550102&Body=hi",
                        "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_template_with_an_unknown_field_is_refused_by_name() {
        String segment = brand.segmentOf(brand.contact("Ann", "520 555 0103"));

        Answer answer = api.post(brand.path("/campaigns"), """
                {"name": "x", "type": "BLAST", "segmentId": "%s",
                 "steps": [{"order": 1, "delayMinutes": 0, "bodyTemplate": "Hi {{nope}}"}]}""".formatted(segment));

        refused(answer, 422);
        assertThat(answer.body().toString()).contains("nope").contains("bodyTemplate");
    }

    @Test
    void a_request_without_a_token_and_one_with_a_broken_one_are_refused_alike() {
        refused(Api.anonymous().get(brand.path("/contacts")), 401);
        refused(Api.withToken("is_broken").get(brand.path("/contacts")), 401);
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().get("detail").asText()).isNotBlank();
        assertThat(answer.raw().body()).doesNotContain("Exception").doesNotContain("com.intellisend");
    }
}
