package com.intellisend.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.ImportedFiles;
import com.intellisend.testkit.InsideTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ContactListIT {

    private static final String PEOPLE = """
            phone,firstName,customerType,consentSource,consentTimestamp,tags
            5205550101,Ann,LEAD,web form,2026-01-05,solar
            5205550102,Bob,CUSTOMER,web form,2026-01-05,solar
            5205550103,Cyd,CUSTOMER,,,
            5205550104,Dan,OTHER,phone call,,water
            """;

    @Inject
    private InsideTenant inside;

    @Inject
    private ImportedFiles files;

    @Inject
    private ContactBook contacts;

    @Inject
    private Suppressions suppressions;

    @Inject
    private BusinessTime time;

    @Test
    void each_filter_finds_its_people_and_counts_them() {
        TenantId tenant = brandWithPeople();
        texted(tenant, "5205550101", 3);
        texted(tenant, "5205550102", 40);
        suppressions.add(
                tenant,
                new Suppressions.New(new PhoneNumber("+15205550102"), "manual", Scope.ALL, "person", null, null, null),
                time.now());

        assertThat(names(tenant, filter(null, "CUSTOMER", null, null))).containsExactly("Bob", "Cyd");
        assertThat(names(tenant, filter(null, null, "ON_RECORD", null))).containsExactly("Ann", "Bob");
        assertThat(names(tenant, filter(null, null, "NONE", null))).containsExactly("Cyd", "Dan");
        assertThat(names(tenant, filter(null, null, "OPTED_OUT", null))).containsExactly("Bob");
        assertThat(names(tenant, filter(null, null, null, "never"))).containsExactly("Cyd", "Dan");
        assertThat(names(tenant, filter(null, null, null, "within-7-days"))).containsExactly("Ann");
        assertThat(names(tenant, filter(null, null, null, "over-30-days"))).containsExactly("Bob");
        assertThat(names(tenant, filter("solar", "LEAD", "ON_RECORD", "within-7-days")))
                .containsExactly("Ann");
        assertThat(names(tenant, ContactFilter.read(null, "an", "OTHER", null, null)))
                .containsExactly("Dan");
    }

    @Test
    void a_number_is_found_however_much_of_it_is_typed_also_one_from_across_the_border() {
        TenantId tenant = inside.create(TenantId.create());
        files.applied(tenant, """
                phone,firstName
                5205550101,Ann
                +526621550101,Sol
                """);
        for (String typed : List.of("101", "520 555", "(520) 555-0101", "15205550", "1520555010", "+1 520 555 0101")) {
            assertThat(names(tenant, new ContactFilter(null, typed)))
                    .as(typed)
                    .contains("Ann")
                    .doesNotContain(typed.length() > 3 ? "Sol" : "nobody");
        }
        assertThat(names(tenant, new ContactFilter(null, "662 155 0101"))).containsExactly("Sol");
        assertThat(names(tenant, new ContactFilter(null, "+52 662 155 0101"))).containsExactly("Sol");
        assertThat(names(tenant, new ContactFilter(null, "+52 520 555 0101"))).isEmpty();
    }

    @Test
    void a_filtered_list_is_read_on_without_gaps_and_doubles() {
        TenantId tenant = brandWithPeople();
        ContactFilter consented = filter(null, null, "ON_RECORD", null);
        List<String> read = new ArrayList<>();
        UUID after = null;
        do {
            Page<ContactCard> page = contacts.list(tenant, consented, 1, after);
            page.items().forEach(card -> read.add(card.firstName()));
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);
        assertThat(read).containsExactlyInAnyOrder("Ann", "Bob");
    }

    @Test
    void one_tenant_never_sees_anothers_people_through_a_filter() {
        brandWithPeople();
        TenantId other = inside.create(TenantId.create());
        assertThat(names(other, filter("solar", null, "ON_RECORD", "never"))).isEmpty();
        assertThat(names(other, ContactFilter.ALL)).isEmpty();
    }

    private TenantId brandWithPeople() {
        TenantId tenant = inside.create(TenantId.create());
        files.applied(tenant, PEOPLE);
        return tenant;
    }

    private static ContactFilter filter(String tag, String type, String consent, String texted) {
        return ContactFilter.read(tag, null, type, consent, texted);
    }

    private void texted(TenantId tenant, String national, int daysAgo) {
        inside.sql(
                tenant,
                handle -> handle.createUpdate(
                                "update app.contact set last_contacted_at = :at where tenant_id = :tenant and phone = :phone")
                        .bind("at", time.now().minus(Duration.ofDays(daysAgo)))
                        .bind("tenant", tenant.value())
                        .bind("phone", "+1" + national)
                        .execute());
    }

    private List<String> names(TenantId tenant, ContactFilter filter) {
        List<String> names = contacts.list(tenant, filter, 50, null).items().stream()
                .map(ContactCard::firstName)
                .sorted()
                .toList();
        assertThat(contacts.count(tenant, filter, 1_000)).isEqualTo(names.size());
        return names;
    }
}
