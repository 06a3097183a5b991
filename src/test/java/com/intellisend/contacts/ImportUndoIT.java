package com.intellisend.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.compliance.ConsentLedger;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.testkit.ImportedFiles;
import com.intellisend.testkit.InsideTenant;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ImportUndoIT {

    private static final PhoneNumber ANN = new PhoneNumber("+15205550101");
    private static final PhoneNumber BOB = new PhoneNumber("+15205550102");

    @Inject
    private InsideTenant inside;

    @Inject
    private ImportedFiles files;

    @Inject
    private ImportUndo undo;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactTags tags;

    @Inject
    private ContactDates dates;

    @Inject
    private Suppressions suppressions;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private BusinessTime time;

    @Resource
    private UserTransaction transaction;

    @Test
    void an_undone_import_leaves_the_contact_book_as_it_was() {
        TenantId tenant = inside.create(TenantId.create());
        files.applied(tenant, "phone,firstName,city,tags\n5205550101,Ann,Tucson,old\n");
        ContactCard before = files.card(tenant, ANN);
        ImportReport wrong = files.applied(
                tenant,
                "phone,firstName,city,email,tags\n5205550101,Anna,Marana,ann@example.com,old;wrong\n5205550102,Bob,,,wrong\n");

        UndoTally forecast = undo.forecast(tenant, wrong.id());
        assertThat(forecast).isEqualTo(new UndoTally(1, 1, 0, 0, 0));
        assertThat(files.undone(tenant, wrong.id())).isEqualTo(forecast);

        assertThat(files.card(tenant, ANN))
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(before);
        assertThat(contacts.findByPhone(tenant, BOB)).isEmpty();
        assertThatThrownBy(() -> undo.begin(tenant, wrong.id(), null))
                .isInstanceOf(ImportCannotBeUndone.class)
                .hasMessageContaining("already");
    }

    @Test
    void what_a_person_has_changed_since_stays() {
        TenantId tenant = inside.create(TenantId.create());
        files.applied(tenant, "phone,firstName,city\n5205550101,Ann,Tucson\n");
        ImportReport wrong = files.applied(
                tenant, "phone,firstName,city,tags\n5205550101,Anna,Marana,wrong\n5205550102,Bob,,wrong\n");
        edit(tenant, ANN, "city", "Oro Valley");
        edit(tenant, BOB, "lastName", "Stone");

        assertThat(files.undone(tenant, wrong.id())).isEqualTo(new UndoTally(0, 1, 1, 1, 0));

        assertThat(files.card(tenant, ANN).city()).isEqualTo("Oro Valley");
        assertThat(files.card(tenant, ANN).firstName()).isEqualTo("Ann");
        assertThat(files.card(tenant, BOB).lastName()).isEqualTo("Stone");
        assertThat(files.card(tenant, BOB).tags()).isEmpty();
    }

    @Test
    void who_was_texted_or_tagged_since_stays_without_the_tags_and_the_consent_of_the_import() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport wrong = files.applied(
                tenant,
                "phone,firstName,tags,consentSource,consentTimestamp\n5205550101,Ann,wrong,web form,2026-01-05\n5205550102,Bob,wrong,,\n");
        text(tenant, ANN);
        tags.tag(tenant, files.card(tenant, BOB).id(), "friend");

        assertThat(files.undone(tenant, wrong.id())).isEqualTo(new UndoTally(0, 0, 2, 0, 0));

        ContactCard ann = files.card(tenant, ANN);
        assertThat(ann.firstName()).isEqualTo("Ann");
        assertThat(ann.tags()).isEmpty();
        assertThat(ann.consentSource()).isNull();
        assertThat(ann.consentTimestamp()).isNull();
        assertThat(ledger.eventsOf(tenant, ANN))
                .extracting(ConsentLedger.Entry::kind)
                .containsExactly("consent", "consent_undone");
        assertThat(files.card(tenant, BOB).tags()).containsExactly("friend");
    }

    @Test
    void dates_of_the_import_go_back_unless_somebody_has_changed_them_since() {
        TenantId tenant = inside.create(TenantId.create());
        files.applied(tenant, "phone,install date,birthday\n5205550101,2019-05-31,1958-02-28\n");
        ImportReport wrong = files.applied(
                tenant,
                "phone,install date,birthday,sold\n5205550101,2020-05-31,1960-01-01,2018-01-01\n5205550102,2021-01-01,,\n5205550103,2021-01-01,,\n");
        dates.put(tenant, files.card(tenant, ANN).id(), "birthday", LocalDate.of(1959, 3, 3));
        dates.put(tenant, files.card(tenant, BOB).id(), "warranty ends", LocalDate.of(2030, 1, 1));

        assertThat(files.undone(tenant, wrong.id())).isEqualTo(new UndoTally(1, 1, 1, 1, 0));

        assertThat(dates.of(tenant, files.card(tenant, ANN).id()))
                .containsExactly(
                        new ContactDates.NamedDay("birthday", LocalDate.of(1959, 3, 3)),
                        new ContactDates.NamedDay("installed", LocalDate.of(2019, 5, 31)));
        assertThat(dates.of(tenant, files.card(tenant, BOB).id()))
                .containsExactly(new ContactDates.NamedDay("warranty ends", LocalDate.of(2030, 1, 1)));
    }

    @Test
    void a_tag_of_the_import_that_was_taken_off_and_put_on_again_stays() {
        TenantId tenant = inside.create(TenantId.create());
        files.applied(tenant, "phone\n5205550101\n");
        ImportReport wrong = files.applied(tenant, "phone,tags\n5205550101,a;b\n");
        tags.untag(tenant, files.card(tenant, ANN).id(), "a");
        tags.tag(tenant, files.card(tenant, ANN).id(), "a");

        files.undone(tenant, wrong.id());

        assertThat(files.card(tenant, ANN).tags()).containsExactly("a");
    }

    @Test
    void whom_a_later_import_names_stays_until_that_one_is_undone_first() {
        TenantId tenant = inside.create(TenantId.create());
        String file = "phone,firstName,tags\n5205550101,Ann,list\n";
        ImportReport first = files.applied(tenant, file);
        ImportReport second = files.applied(tenant, file + "5205550102,Bob,list\n");
        assertThat(undo.forecast(tenant, first.id())).isEqualTo(new UndoTally(0, 0, 0, 0, 1));

        assertThat(files.undone(tenant, second.id())).isEqualTo(new UndoTally(1, 0, 0, 0, 0));
        assertThat(files.card(tenant, ANN).tags()).containsExactly("list");

        assertThat(files.undone(tenant, first.id())).isEqualTo(new UndoTally(1, 0, 0, 0, 0));
        assertThat(contacts.list(tenant, ContactFilter.ALL, 10, null).items()).isEmpty();
    }

    @Test
    void a_later_import_that_changed_nothing_is_named_and_can_be_undone_first() {
        TenantId tenant = inside.create(TenantId.create());
        String file = "phone,firstName\n5205550101,Ann\n";
        ImportReport first = files.applied(tenant, file);
        ImportReport second = files.applied(tenant, file);
        files.applied(tenant, "phone,firstName\n5205550102,Bob\n");
        assertThat(undo.forecast(tenant, first.id()).isTooEarly()).isTrue();
        assertThat(undo.toBeUndoneBefore(tenant, first.id()))
                .extracting(ImportReport::id)
                .containsExactly(second.id());
        assertThat(undo.forecast(tenant, second.id()).isTooEarly()).isFalse();

        files.undone(tenant, second.id());

        assertThat(undo.toBeUndoneBefore(tenant, first.id())).isEmpty();
        assertThat(files.undone(tenant, first.id())).isEqualTo(new UndoTally(1, 0, 0, 0, 0));
    }

    @Test
    void undoing_an_import_with_a_later_one_in_force_leaves_what_the_later_one_says() {
        TenantId tenant = inside.create(TenantId.create());
        files.applied(tenant, "phone,city\n5205550101,Tucson\n");
        ImportReport middle = files.applied(tenant, "phone,city,tags\n5205550101,Marana,m\n5205550102,Vail,m\n");
        files.applied(tenant, "phone,city\n5205550101,Benson\n5205550102,Vail\n");

        assertThat(files.undone(tenant, middle.id())).isEqualTo(new UndoTally(0, 0, 0, 0, 2));

        assertThat(files.card(tenant, ANN).city()).isEqualTo("Benson");
        assertThat(files.card(tenant, BOB).city()).isEqualTo("Vail");
    }

    @Test
    void an_undo_lifts_no_opt_out() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport wrong = files.applied(tenant, "phone,firstName\n5205550101,Ann\n");
        suppressions.add(
                tenant, new Suppressions.New(ANN, "manual", Scope.ALL, "person", null, null, null), time.now());

        assertThat(files.undone(tenant, wrong.id()).removed()).isOne();

        assertThat(contacts.findByPhone(tenant, ANN)).isEmpty();
        assertThat(suppressions.blocking(tenant, ANN)).isPresent();
    }

    @Test
    void portions_that_are_cut_off_and_portions_taken_beside_the_job_remove_everybody_once() throws Exception {
        TenantId tenant = inside.create(TenantId.create());
        StringBuilder file = new StringBuilder("phone,firstName,tags\n");
        for (int i = 0; i < 12_000; i++) {
            file.append("+1602").append(2_000_000 + i).append(",P,wrong\n");
        }
        ImportReport wrong = files.applied(tenant, file.toString());
        undo.begin(tenant, wrong.id(), null);
        while (undo.hasMore(tenant, wrong.id())) {
            transaction.begin();
            undo.takeBackSome(tenant, wrong.id());
            transaction.rollback();
            undo.takeBackSome(tenant, wrong.id());
        }

        assertThat(count(tenant, "select undo_removed from app.contact_import where undo_state = 'done'"))
                .isEqualTo(12_000);
        assertThat(count(tenant, "select count(*) from app.contact")).isZero();
        assertThat(count(tenant, "select count(*) from app.contact_tag")).isZero();
    }

    @Test
    void an_import_can_be_undone_for_thirty_days_and_a_dry_run_never() {
        TenantId tenant = inside.create(TenantId.create());
        ImportReport old = files.applied(tenant, "phone\n5205550101\n");
        inside.sql(
                tenant,
                sql -> sql.createUpdate("update app.contact_import set finished_at = :then")
                        .bind("then", time.now().minus(Duration.ofDays(30)))
                        .execute());
        assertThatThrownBy(() -> undo.begin(tenant, old.id(), null)).hasMessageContaining("30 days");
        ImportReport dry = files.triedOut(tenant, "phone\n5205550102\n");
        assertThatThrownBy(() -> undo.begin(tenant, dry.id(), null)).hasMessageContaining("only a look");
    }

    @Test
    void one_tenant_never_undoes_anothers_import() {
        TenantId mine = inside.create(TenantId.create());
        TenantId other = inside.create(TenantId.create());
        ImportReport report = files.applied(mine, "phone\n5205550101\n");
        assertThatThrownBy(() -> undo.begin(other, report.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undo.forecast(other, report.id())).isInstanceOf(NotFound.class);
        assertThat(undo.toBeUndoneBefore(other, report.id())).isEmpty();
        assertThat(undo.hasMore(other, report.id())).isFalse();
    }

    private void edit(TenantId tenant, PhoneNumber phone, String field, String value) {
        contacts.change(
                tenant,
                files.card(tenant, phone).id(),
                new ContactChange(Map.of(field, value), null),
                ExpectedVersion.ANY,
                null);
    }

    private void text(TenantId tenant, PhoneNumber phone) {
        inside.sql(
                tenant,
                sql -> sql.createUpdate("""
                                insert into app.message (id, tenant_id, contact_id, direction, from_number, to_number, status, created_at, updated_at)
                                select app.time_ordered_uuid(:now), tenant_id, id, 'OUTBOUND', 'x', phone, 'sent', :now, :now
                                from app.contact where phone = :phone
                                """)
                        .bind("now", time.now())
                        .bind("phone", phone.e164())
                        .execute());
    }

    private long count(TenantId tenant, String question) {
        List<Long> answers = inside.sql(
                tenant, sql -> sql.createQuery(question).mapTo(Long.class).list());
        return answers.isEmpty() ? -1 : answers.get(0);
    }
}
