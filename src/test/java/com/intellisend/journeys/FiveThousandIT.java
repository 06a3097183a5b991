package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.DatabaseOfTheTests;
import com.intellisend.testkit.Phones;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A campaign to 5,000; the carrier's own log is the judge. */
@ArquillianTest
@RunAsClient
class FiveThousandIT {

    private static final int PEOPLE = 5_000;
    private final Jdbi carrier = Jdbi.create(DatabaseOfTheTests.as("intellisend_simulator"));

    @Test
    void everybody_is_texted_exactly_once() {
        Phones.daytime();
        Brand brand = Brand.create();
        StringBuilder csv = new StringBuilder("phone,first name,consent source,consent date\n");
        for (int person = 0; person < PEOPLE; person++) {
            csv.append("+1520%03d%04d,Person %d,web form,2026-05-01\n"
                    .formatted(300 + person / 10_000, 2000 + person, person));
        }
        JsonNode imported = brand.importCsv(csv.toString());
        assertThat(imported.get("created").asInt()).as(imported.toString()).isEqualTo(PEOPLE);
        String segment = brand.segmentOf(contactIds(brand));

        String campaign = brand.launch(segment, "Hi {{firstName|there}}, one of five thousand");
        JsonNode report = brand.finished(campaign, Duration.ofMinutes(6));

        assertThat(report.get("delivered").asInt()).as(report.toString()).isEqualTo(PEOPLE);
        assertThat(textsPerPhone(brand)).hasSize(PEOPLE).containsOnly(1L);
    }

    private List<Long> textsPerPhone(Brand brand) {
        return carrier.withHandle(log -> log.createQuery("""
                        select count(*) from simulator.message
                        where from_number = :number and direction = 'to-phone' group by to_number
                        """)
                .bind("number", brand.number())
                .mapTo(Long.class)
                .list());
    }

    private static List<String> contactIds(Brand brand) {
        Jdbi owner = Jdbi.create(DatabaseOfTheTests.owner());
        return owner.withHandle(
                handle -> handle.createQuery("select id::text from app.contact where tenant_id = :tenant")
                        .bind("tenant", brand.id())
                        .mapTo(String.class)
                        .list());
    }
}
