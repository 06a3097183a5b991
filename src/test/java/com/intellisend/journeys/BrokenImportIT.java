package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Brand;
import com.intellisend.testkit.DatabaseOfTheTests;
import com.intellisend.testkit.Wait;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports and undos that break while they run: in the middle of a portion of ten thousand, and by lost connections. */
@ArquillianTest
@RunAsClient
class BrokenImportIT {

    private static final int PEOPLE = 12_000;
    private static final int FIRST = 2_000_000;
    private static final Jdbi OWNER = Jdbi.create(DatabaseOfTheTests.owner());
    private static final Jdbi SUPERUSER = Jdbi.create(DatabaseOfTheTests.as("postgres"));

    private final Brand brand = Brand.create();

    @AfterEach
    void nothing_breaks_any_more() {
        OWNER.useHandle(owner -> owner.execute("drop function if exists app.break_on_purpose() cascade"));
    }

    /** The trigger breaks the portion in the middle of its work, after contacts of it were written. */
    @ParameterizedTest
    @ValueSource(ints = {9_999, 11_000})
    void an_import_that_breaks_at_any_line_ends_with_the_same_contacts(int line) {
        breakAt("insert", line);
        String report = begin();
        Wait.until("the import breaks", Duration.ofSeconds(60), () -> attempts() > 1);
        nothing_breaks_any_more();
        Wait.until("the import ends", Duration.ofSeconds(90), this::hasEnded);
        everybodyIsThereOnce(report);
    }

    @Test
    void an_import_whose_connections_are_cut_again_and_again_ends_with_the_same_contacts() {
        String report = begin();
        int cut = 0;
        while (cut < 4 && !hasEnded()) {
            cut += SUPERUSER.withHandle(
                    superuser -> superuser.createQuery("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where usename = 'intellisend_app' and state <> 'idle' and query like '%import_%'
                            """).mapTo(Integer.class).one());
        }
        Wait.until("the import ends", Duration.ofSeconds(90), this::hasEnded);
        assertThat(cut).as("connections cut").isPositive();
        everybodyIsThereOnce(report);
    }

    @Test
    void an_undo_that_breaks_in_its_second_portion_ends_with_nobody_left() {
        String report = begin();
        Wait.until("the import ends", Duration.ofSeconds(90), this::hasEnded);
        breakAt("delete", 11_000);
        assertThat(brand.api().post(report + "/undo", null).status()).isEqualTo(202);
        Wait.until("the undo breaks", Duration.ofSeconds(60), () -> attempts() > 1);
        nothing_breaks_any_more();
        Wait.until("the undo ends", Duration.ofSeconds(90), this::hasEnded);
        assertThat(brand.api().get(report).body().at("/undo/removed").asInt()).isEqualTo(PEOPLE);
        assertThat(count("contact")).isZero();
        assertThat(count("contact_tag")).isZero();
        assertThat(count("contact_date")).isZero();
    }

    private String begin() {
        StringBuilder csv = new StringBuilder("phone,firstName,tags,consentSource,consentTimestamp,install date\n");
        for (int i = 0; i < PEOPLE; i++) {
            csv.append("+1602").append(FIRST + i).append(",P").append(i).append(",a;b,form,2026-01-05,5/31/2019\n");
        }
        var accepted = brand.api().send("POST", brand.path("/contacts/import"), csv.toString(), "text/csv");
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        return brand.path("/imports/" + accepted.body().get("id").asText());
    }

    private void everybodyIsThereOnce(String report) {
        assertThat(brand.api().get(report).body().get("created").asInt()).isEqualTo(PEOPLE);
        assertThat(brand.api().get(report).body().get("total").asInt()).isEqualTo(PEOPLE);
        assertThat(count("contact")).isEqualTo(PEOPLE);
        assertThat(count("contact_tag")).isEqualTo(PEOPLE * 2L);
        assertThat(count("consent_event")).isEqualTo(PEOPLE);
        assertThat(count("contact_date")).isEqualTo(PEOPLE);
        assertThat(OWNER.<Long, RuntimeException>withHandle(owner -> owner.createQuery("""
                        select count(*) from app.contact where tenant_id = :tenant
                        and first_name = 'P' || (substring(phone from 6)::int - :first)
                        """)
                        .bind("tenant", brand.id())
                        .bind("first", FIRST)
                        .mapTo(Long.class)
                        .one()))
                .isEqualTo(PEOPLE);
    }

    private void breakAt(String event, int line) {
        OWNER.useHandle(owner -> {
            owner.execute("""
                    create function app.break_on_purpose() returns trigger language plpgsql as $$
                    begin raise exception 'broken on purpose'; end $$
                    """);
            owner.execute("""
                    create trigger break_on_purpose before %s on app.contact for each row
                    when (%s.phone = '+1602%d') execute function app.break_on_purpose()
                    """.formatted(event, event.equals("insert") ? "new" : "old", FIRST + line));
        });
    }

    private long attempts() {
        return OWNER.withHandle(
                owner -> owner.createQuery("select max(attempts) from app.contact_import where tenant_id = :tenant")
                        .bind("tenant", brand.id())
                        .mapTo(Long.class)
                        .one());
    }

    private boolean hasEnded() {
        return OWNER.withHandle(owner -> owner.createQuery("""
                        select bool_and(state = 'done' and coalesce(undo_state, 'done') = 'done') from app.contact_import
                        where tenant_id = :tenant
                        """)
                .bind("tenant", brand.id())
                .mapTo(Boolean.class)
                .one());
    }

    private long count(String table) {
        return OWNER.withHandle(
                owner -> owner.createQuery("select count(*) from app." + table + " where tenant_id = :tenant")
                        .bind("tenant", brand.id())
                        .mapTo(Long.class)
                        .one());
    }
}
