package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.DatabaseOfTheTests;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A number is taken away from its brand: when that is refused, and what the people who know it still reach. */
@ArquillianTest
@RunAsClient
class NumbersLeaveIT {

    private final Brand brand = Brand.create();
    private final String number = InsideTenant.freshNumber().e164();
    private final String id = brand.create("/numbers", "{\"phoneNumber\": \"%s\"}".formatted(number));

    @Test
    void nothing_leaves_from_a_removed_number_and_a_stop_to_it_still_counts() {
        String phone = InsideTenant.freshNumber().e164();
        brand.contact("Ana", phone);
        Phones.text(phone, number, "Hello");
        Wait.until(
                "the text is there",
                Duration.ofSeconds(20),
                () -> !items("/conversations").isEmpty());

        assertThat(remove(id).status()).isEqualTo(204);

        assertThat(items("/numbers")).hasSize(1);
        assertThat(brand.api().get(brand.path("/numbers/" + id)).status()).isEqualTo(404);
        Answer sent = brand.api()
                .post(
                        brand.path("/conversations/"
                                + items("/conversations").get(0).get("id").asText() + "/messages"),
                        "{\"body\": \"Hi\", \"fromNumber\": \"%s\"}".formatted(number));
        assertThat(sent.status()).as(sent.raw().body()).isEqualTo(422);
        Phones.text(phone, number, "STOP");
        Wait.until(
                "the STOP has counted",
                Duration.ofSeconds(20),
                () -> !items("/suppressions").isEmpty());
    }

    @Test
    void a_number_that_people_know_comes_back_to_its_brand_and_to_no_other() {
        Phones.text(InsideTenant.freshNumber().e164(), number, "Hello");
        Wait.until(
                "the text is there",
                Duration.ofSeconds(20),
                () -> !items("/conversations").isEmpty());
        remove(id);

        assertThat(add(Brand.create()).status()).isEqualTo(409);
        Answer back = add(brand);
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.body().get("id").asText()).isEqualTo(id);
    }

    @Test
    void a_number_that_nobody_knows_is_free_for_another_brand() {
        assertThat(remove(id).status()).isEqualTo(204);
        assertThat(add(Brand.create()).status()).isEqualTo(201);
    }

    @Test
    void the_default_and_a_number_from_which_something_leaves_stay_and_say_why() {
        String first = items("/numbers").get(0).get("id").asText();
        assertThat(remove(first).body().get("detail").asText()).contains("Make another number the default first");

        UUID text = waiting();
        assertThat(remove(id).body().get("detail").asText()).contains("1 text waits to leave from");
        Jdbi.create(DatabaseOfTheTests.owner())
                .useHandle(owner -> owner.execute("delete from app.message where id = ?", text));

        String segment =
                brand.segmentOf(brand.contact("Ben", InsideTenant.freshNumber().e164()));
        brand.create("/campaigns", """
                {"name": "Tile roofs", "type": "BLAST", "segmentId": "%s", "fromNumber": "%s",
                 "steps": [{"order": 1, "delayMinutes": 0, "bodyTemplate": "Hi. Reply STOP to opt out."}]}""".formatted(segment, number));
        Answer chosen = remove(id);
        assertThat(chosen.status()).isEqualTo(409);
        assertThat(chosen.body().get("detail").asText()).contains("“Tile roofs” texts from");
    }

    /** A text for tomorrow. */
    private UUID waiting() {
        UUID text = UUID.randomUUID();
        String contact = brand.contact("Cy", InsideTenant.freshNumber().e164());
        Jdbi.create(DatabaseOfTheTests.owner())
                .useHandle(owner -> owner.createUpdate("""
                                insert into app.message (id, tenant_id, contact_id, direction, from_number, to_number, status,
                                    not_before, created_at, updated_at)
                                values (:id, :tenant, cast(:contact as uuid), 'OUTBOUND', :number, '+15205550100', 'pending',
                                    timestamptz '2126-01-01', now(), now())
                                """)
                        .bind("id", text)
                        .bind("tenant", brand.id())
                        .bind("contact", contact)
                        .bind("number", number)
                        .execute());
        return text;
    }

    private Answer add(Brand to) {
        return to.api().post(to.path("/numbers"), "{\"phoneNumber\": \"%s\"}".formatted(number));
    }

    private Answer remove(String numberId) {
        return brand.api().send("DELETE", brand.path("/numbers/" + numberId), null, null);
    }

    private JsonNode items(String list) {
        return brand.api().get(brand.path(list)).body().get("items");
    }
}
