package com.intellisend.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.compliance.ConsentLedger;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.Suppressions;
import com.intellisend.contacts.ImportReport.Tally;
import com.intellisend.contacts.LineRead.Understood;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneLine;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.ImportedFiles;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Wait;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ContactImportIT {

    private static final PhoneNumber ANN = new PhoneNumber("+15205550101");
    private static final PhoneNumber BOB = new PhoneNumber("+15205550102");

    @Inject
    private InsideTenant inside;

    @Inject
    private ImportedFiles files;

    @Inject
    private ContactImports imports;

    @Inject
    private ImportRun run;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactDates dates;

    @Inject
    private ContactsCsv csv;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private BusinessTime time;

    @Test
    void the_first_of_a_duplicate_wins_and_takes_the_others_tags() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport report =
                imported(tenant, "phone,firstName,tags\n5205550101,Ann,a\n(520) 555-0101,Other,b;a\n", false);
        assertThat(report.tally()).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
        ContactCard ann = card(tenant, ANN);
        assertThat(ann.firstName()).isEqualTo("Ann");
        assertThat(ann.tags()).containsExactly("a", "b");
    }

    @Test
    void a_blank_cell_erases_nothing_and_the_same_file_again_changes_nothing() {
        TenantId tenant = inside.create(TenantId.create());
        imported(tenant, "phone,firstName,city\n5205550101,Ann,Tucson\n5205550102,Bob,\n", false);
        String second = "phone,firstName,city\n5205550101,,Marana\n5205550102,Bob,\n";
        assertThat(imported(tenant, second, false).tally()).isEqualTo(new Tally(0, 1, 1, 0, 0, 0));
        assertThat(card(tenant, ANN).firstName()).isEqualTo("Ann");
        assertThat(card(tenant, ANN).city()).isEqualTo("Marana");
        assertThat(imported(tenant, second, false).tally()).isEqualTo(new Tally(0, 0, 2, 0, 0, 0));
    }

    @Test
    void a_dry_run_says_what_the_import_then_does_and_writes_no_contact() {
        TenantId tenant = inside.create(TenantId.create());
        imported(tenant, "phone,firstName\n5205550101,Ann\n", false);
        String file = "phone,firstName,tags\n5205550101,Anna,x\n5205550102,Bob,y\n5205550102,Bob,z\nabc,Carl,\n";
        ImportReport dry = imported(tenant, file, true);
        assertThat(contacts.findByPhone(tenant, BOB)).isEmpty();
        assertThat(card(tenant, ANN).firstName()).isEqualTo("Ann");
        assertThat(imports.changes(tenant, dry.id(), 10)).singleElement().satisfies(change -> {
            assertThat(change.fields()).containsExactly(new PersonChange.FieldChange("First name", "Ann", "Anna"));
            assertThat(change.newTags()).containsExactly("x");
        });
        assertThat(imported(tenant, file, false).tally()).isEqualTo(dry.tally()).isEqualTo(new Tally(1, 1, 0, 1, 0, 1));
    }

    @Test
    void a_dry_run_becomes_one_import_however_often_it_is_applied() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport dry = imported(tenant, "phone,firstName\n5205550101,Ann\n", true);

        UUID applied = imports.apply(tenant, dry.id(), dry.shape(), null);

        assertThat(imports.apply(tenant, dry.id(), dry.shape(), null)).isEqualTo(applied);
        assertThat(imports.history(tenant, 10)).extracting(ImportReport::id).containsExactly(applied);
    }

    @Test
    void columns_or_a_consent_that_nobody_has_looked_at_are_shown_before_they_are_imported() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport dry = imported(tenant, "phone,street\n5205550101,north\n", true);

        UUID mapped = imports.apply(tenant, dry.id(), dry.shape().mappedTo(List.of("phone", "tags")), null);
        UUID consenting = imports.apply(
                tenant, dry.id(), dry.shape().consenting(new FileConsent("fair", "2026-05-31T07:00:00Z", null)), null);

        assertThat(imports.report(tenant, mapped).dryRun()).isTrue();
        assertThat(imports.report(tenant, consenting).dryRun()).isTrue();
        assertThat(imports.history(tenant, 10)).isEmpty();
    }

    @Test
    void an_import_counts_the_opted_out_and_never_lifts_an_opt_out() {
        TenantId tenant = inside.create(TenantId.create());
        suppressions.add(
                tenant, new Suppressions.New(ANN, "manual", Scope.ALL, "person", null, null, null), time.now());
        ImportReport report = imported(
                tenant, "phone,consentSource,consentTimestamp\n5205550101,web form,2026-01-05\n5205550102,,\n", false);
        assertThat(report.tally()).isEqualTo(new Tally(2, 0, 0, 0, 1, 0));
        assertThat(suppressions.blocking(tenant, ANN)).isPresent();
        assertThat(ledger.eventsOf(tenant, ANN))
                .filteredOn(event -> event.kind().equals("consent"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.source()).isEqualTo("web form");
                    assertThat(event.importId()).isEqualTo(report.id());
                    assertThat(event.importLine()).isEqualTo(2);
                });
        assertThat(ledger.eventsOf(tenant, BOB)).isEmpty();
    }

    @Test
    void dates_come_with_a_file_and_are_shown_from_what_to_what_before() {
        TenantId tenant = inside.create(TenantId.create());
        imported(tenant, "phone,install date,dob\n5205550101,5/31/2019,1958-02-28\n", false);
        String file = "phone,install date,dob\n5205550101,6/1/2019,1958/02/28\n5205550102,2020-05-01,\n";
        ImportReport dry = imported(tenant, file, true);
        assertThat(imports.changes(tenant, dry.id(), 10))
                .singleElement()
                .extracting(PersonChange::fields)
                .isEqualTo(List.of(new PersonChange.FieldChange("installed", "2019-05-31", "2019-06-01")));
        assertThat(days(tenant, ANN)).containsExactly("birthday 1958-02-28", "installed 2019-05-31");

        assertThat(imported(tenant, file, false).tally()).isEqualTo(dry.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
        assertThat(days(tenant, ANN)).containsExactly("birthday 1958-02-28", "installed 2019-06-01");
        assertThat(days(tenant, BOB)).containsExactly("installed 2020-05-01");
        assertThat(imported(tenant, file, false).tally()).isEqualTo(new Tally(0, 0, 2, 0, 0, 0));
    }

    @Test
    void numbers_that_are_surely_not_mobile_are_counted_and_those_of_no_person_refused() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport report = imported(
                tenant, "phone\n5205550101\n800-555-0134\n+44 20 7946 0018\n900-555-0134\n+44 7911 123456\n", false);
        assertThat(report.tally()).isEqualTo(new Tally(4, 0, 0, 0, 0, 1));
        assertThat(report.notMobile()).isEqualTo(2);
        assertThat(imports.refusedLines(tenant, report.id(), 10, 0))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).contains("premium-rate"));
    }

    @Test
    void a_column_called_like_a_date_of_the_brand_is_taken_for_it() {
        TenantId tenant = inside.create(TenantId.create());
        imported(tenant, "phone\n5205550101\n", false);
        dates.put(tenant, card(tenant, ANN).id(), "Roof inspection", LocalDate.of(2025, 1, 1));
        NewImport stored = files.stored(tenant, "phone,Roof Inspection Date\n5205550101,2026-01-01\n", true);
        assertThat(imports.remembered(tenant, stored.shape()).columns())
                .extracting(FileShape.Column::becomes)
                .containsExactly("phone", "date:roof inspection");
    }

    @Test
    void a_brands_own_file_of_its_contacts_brings_their_dates_to_another_brand() {
        TenantId one = inside.create(TenantId.create());
        imported(one, "phone,first name,install date,tags\n5205550101,Ann,5/31/2019,a; b\n5205550102,Bob,,\n", false);
        dates.put(one, card(one, ANN).id(), "Roof, and \"gutters\"", LocalDate.of(2025, 1, 1));
        StringWriter file = new StringWriter();
        csv.write(one, ContactFilter.read(null, null, null, null, null), file);

        TenantId other = inside.create(TenantId.create());
        assertThat(imported(other, file.toString(), false).tally()).isEqualTo(new Tally(2, 0, 0, 0, 0, 0));
        assertThat(days(other, ANN)).containsExactly("installed 2019-05-31", "roof, and \"gutters\" 2025-01-01");
        assertThat(days(other, BOB)).isEmpty();
        assertThat(card(other, ANN).tags()).containsExactly("a", "b");
        assertThat(imported(one, file.toString(), false).tally()).isEqualTo(new Tally(0, 0, 2, 0, 0, 0));
    }

    private List<String> days(TenantId tenant, PhoneNumber phone) {
        return dates.of(tenant, card(tenant, phone).id()).stream()
                .map(date -> date.name() + " " + date.day())
                .toList();
    }

    @Test
    void duplicates_are_found_over_many_portions() {
        TenantId tenant = inside.create(TenantId.create());
        StringBuilder file = new StringBuilder("phone,firstName,tags\n5205550101,Ann,first\n");
        for (int i = 0; i < 25_000; i++) {
            file.append("+1602").append(2_000_000 + i).append(",P,\n");
        }
        file.append("5205550101,Other,last\n");
        ImportReport report = imported(tenant, file.toString(), false);
        assertThat(report.total()).isEqualTo(25_002);
        assertThat(report.tally()).isEqualTo(new Tally(25_001, 0, 0, 1, 0, 0));
        assertThat(card(tenant, ANN).firstName()).isEqualTo("Ann");
        assertThat(card(tenant, ANN).tags()).containsExactly("first", "last");
        assertThat(contacts.count(tenant, ContactFilter.ALL, 100_000)).isEqualTo(25_001);
    }

    @Test
    void lines_that_another_job_has_taken_are_not_taken_again() {
        TenantId tenant = inside.create(TenantId.create());
        UUID id = imports.begin(tenant, files.stored(tenant, "phone\n5205550101\n", false));
        Wait.until(
                "the import ends",
                Duration.ofSeconds(60),
                () -> !imports.report(tenant, id).isRunning());
        UUID second = imports.begin(tenant, files.stored(tenant, "phone\n5205550102\n5205550103\n", true));
        assertThatThrownBy(() -> run.take(tenant, second, 17, 0, List.of(line(BOB))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(contacts.findByPhone(tenant, BOB)).isEmpty();
    }

    @Test
    void one_tenant_never_sees_anothers_import_or_contacts() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());
        ImportReport report = imported(mine, "phone,firstName\n5205550101,Ann\n", false);
        assertThatThrownBy(() -> imports.report(other, report.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.find(other, card(mine, ANN).id())).isInstanceOf(NotFound.class);
        assertThat(contacts.list(other, new ContactFilter(null, "Ann"), 10, null)
                        .items())
                .isEmpty();
        assertThat(contacts.list(mine, new ContactFilter(null, "nn 0101"), 10, null)
                        .items())
                .hasSize(1);
    }

    @Test
    void a_forgotten_contact_leaves_its_opt_out_behind() {
        TenantId tenant = inside.create(TenantId.create());
        ContactCard ann = contacts.create(tenant, new ContactChange(Map.of("phone", "520-555-0101"), null), null);
        suppressions.add(
                tenant, new Suppressions.New(ANN, "manual", Scope.ALL, "person", null, null, null), time.now());
        contacts.forget(tenant, ann.id());
        assertThat(contacts.findByPhone(tenant, ANN)).isEmpty();
        assertThat(suppressions.blocking(tenant, ANN)).isPresent();
    }

    private ImportReport imported(TenantId tenant, String file, boolean dryRun) {
        return dryRun ? files.triedOut(tenant, file) : files.applied(tenant, file);
    }

    private ContactCard card(TenantId tenant, PhoneNumber phone) {
        return files.card(tenant, phone);
    }

    private static LineRead line(PhoneNumber phone) {
        return new Understood(
                2, new ContactFacts(Map.of(ContactField.PHONE, phone.e164()), List.of()), PhoneLine.MAY_BE_MOBILE);
    }
}
