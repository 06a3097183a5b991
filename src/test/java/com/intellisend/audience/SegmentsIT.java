package com.intellisend.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.contacts.ContactDates;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class SegmentsIT {

    @Inject
    private InsideTenant inside;

    @Inject
    private Segments segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private RuleChoices choices;

    @Inject
    private ContactDates dates;

    @Inject
    private BusinessTime time;

    private TenantId brand;
    private UUID roofs;

    @BeforeEach
    void ten_people_of_whom_four_have_a_roof_tag() {
        brand = inside.create(TenantId.create());
        inside.sql(
                brand,
                sql -> sql.createUpdate("""
                        with fresh as (
                            insert into app.contact (id, tenant_id, phone, first_name, created_at, updated_at)
                            select app.time_ordered_uuid(:now), :tenant, '+152055500' || lpad(n::text, 2, '0'), 'P' || n, :now, :now
                            from generate_series(1, 10) n returning id, first_name)
                        insert into app.contact_tag (tenant_id, contact_id, tag, created_at)
                        select :tenant, id, 'roof', :now from fresh where first_name in ('P1', 'P2', 'P3', 'P4')
                        """)
                        .bind("tenant", brand.value())
                        .bind("now", time.now())
                        .execute());
        roofs = segments.createDynamic(brand, "Roofs", "{\"tag\": \"roof\"}").id();
    }

    @Test
    void whoever_is_in_another_segment_can_be_left_out() {
        UUID one = people("P1").get(0);
        UUID chosen = segments.createStatic(brand, "Not her", List.of(one)).id();
        UUID rest = segments.createDynamic(brand, "Roofs without her", """
                        {"all": [{"segment": "%s"}, {"not": {"any": [{"segment": "%s"}]}}]}""".formatted(roofs, chosen))
                .id();
        assertThat(members.count(brand, rest, time.now())).isEqualTo(3);
        assertThat(choices.names(brand)).containsEntry(chosen, "Not her").containsEntry(roofs, "Roofs");
    }

    @Test
    void a_rule_that_goes_in_a_circle_or_names_nobodys_segment_is_refused() {
        UUID second = segments.createDynamic(brand, "Second", "{\"segment\": \"%s\"}".formatted(roofs))
                .id();
        assertThatThrownBy(() -> segments.redefine(brand, roofs, "{\"segment\": \"%s\"}".formatted(second)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("circle");
        TenantId other = inside.create(TenantId.create());
        assertThatThrownBy(() -> segments.createDynamic(other, "Stolen", "{\"segment\": \"%s\"}".formatted(roofs)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> segments.archive(other, roofs)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_segment_that_somebody_counts_on_cannot_be_removed_and_it_is_said_who() {
        UUID user = segments.createDynamic(brand, "Not roofs", "{\"not\": {\"segment\": \"%s\"}}".formatted(roofs))
                .id();
        inside.sql(
                brand,
                sql -> sql.createUpdate("""
                        insert into app.campaign (id, tenant_id, name, type, status, segment_id, created_at, updated_at)
                        values (:id, :tenant, 'Monsoon', 'BLAST', 'DRAFT', :segment, :now, :now)
                        """)
                        .bind("id", Ids.create())
                        .bind("tenant", brand.value())
                        .bind("segment", roofs)
                        .bind("now", time.now())
                        .execute());
        assertThatThrownBy(() -> segments.archive(brand, roofs))
                .isInstanceOf(SegmentIsInUse.class)
                .hasMessageContaining("Monsoon")
                .hasMessageContaining("Not roofs");

        segments.archive(brand, user);
        assertThat(segments.list(brand, null, 10).items())
                .extracting(Segment::name)
                .containsExactly("Roofs");
    }

    @Test
    void a_removed_segment_comes_back_unless_its_name_was_given_away() {
        segments.archive(brand, roofs);
        assertThat(segments.called(brand, "roofs")).isEmpty();
        segments.bringBack(brand, roofs);
        assertThat(segments.called(brand, "roofs")).isPresent();

        segments.archive(brand, roofs);
        segments.createDynamic(brand, "ROOFS", "{\"tag\": \"roof\"}");
        assertThatThrownBy(() -> segments.bringBack(brand, roofs)).isInstanceOf(SegmentNameTaken.class);
    }

    @Test
    void a_rule_can_be_kept_as_a_list_of_whoever_fits_it_now() {
        UUID list = segments.freeze(brand, roofs, "Roofs today").id();
        inside.sql(brand, sql -> sql.createUpdate("delete from app.contact_tag").execute());
        assertThat(members.count(brand, roofs, time.now())).isZero();
        assertThat(members.count(brand, list, time.now())).isEqualTo(4);
    }

    @Test
    void dates_that_the_brand_has_named_are_asked_from_today_on() {
        LocalDate today = time.now().atZone(ZoneId.of("America/Phoenix")).toLocalDate();
        dated("P1", today);
        dated("P2", today.plusDays(10));
        dated("P3", today.minusDays(10));
        dated("P4", today.minusYears(3).plusDays(5));
        dated("P5", today.minusYears(1));
        dated("P6", LocalDate.of(2000, 2, 29));

        assertThat(fitting("\"withinNextDays\": 10")).containsExactly("P1", "P2");
        assertThat(fitting("\"withinNextDays\": 9")).containsExactly("P1");
        assertThat(fitting("\"withinDays\": 10")).containsExactly("P1", "P3");
        assertThat(fitting("\"moreThanDaysAgo\": 9")).containsExactly("P3", "P4", "P5", "P6");
        assertThat(fitting("\"before\": \"2000-03-01\"")).containsExactly("P6");
        assertThat(fitting("\"since\": \"" + today + "\"")).containsExactly("P1", "P2");
        assertThat(fitting("\"anniversaryWithinDays\": 0")).containsExactly("P5");
        assertThat(fitting("\"anniversaryWithinDays\": 5")).containsExactly("P4", "P5");
        assertThat(fitting("\"anniversaryWithinDays\": 365")).containsExactly("P3", "P4", "P5", "P6");
        assertThat(fitting("\"never\": true")).containsExactly("P10", "P7", "P8", "P9");
    }

    private List<String> fitting(String test) {
        SegmentRule rule = RuleReader.read("{\"day\": \"Installed\", " + test + "}");
        return members.sample(brand, rule, 20, time.now()).stream()
                .map(Member::name)
                .sorted()
                .toList();
    }

    private void dated(String name, LocalDate day) {
        dates.put(brand, people(name).get(0), "installed", day);
    }

    private List<UUID> people(String name) {
        return inside.sql(
                brand,
                sql -> sql.createQuery("select id from app.contact where first_name = :name")
                        .bind("name", name)
                        .mapTo(UUID.class)
                        .list());
    }
}
