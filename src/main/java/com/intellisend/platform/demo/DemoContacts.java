package com.intellisend.platform.demo;

import com.intellisend.compliance.ConsentLedger;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes demo contacts down as if they had come over the last year and a half. */
@UseCase
public class DemoContacts {

    @Inject
    private Jdbi database;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private BusinessTime time;

    public void add(TenantId tenant, List<DemoPerson> people) {
        Instant now = time.now();
        database.useHandle(handle -> {
            addContacts(handle, tenant, people, now);
            addTags(handle, tenant, people, now);
        });
        people.stream()
                .filter(person -> person.consentSource() != null)
                .forEach(person -> ledger.record(
                        tenant,
                        new ConsentLedger.Entry(
                                new PhoneNumber(person.phone()),
                                "consent",
                                String.valueOf(person.consentSource()),
                                null,
                                null,
                                null,
                                null,
                                null,
                                known(person, now))));
    }

    private static void addContacts(Handle handle, TenantId tenant, List<DemoPerson> people, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into app.contact (id, tenant_id, phone, first_name, last_name, email, address, city, state, zip,
                    lead_source, customer_type, consent_source, consent_timestamp, created_at, updated_at)
                values (:id, :tenant, :phone, :firstName, :lastName, :email, :address, :city, 'AZ', :zip,
                    :leadSource, :customerType, :consentSource,
                    case when cast(:consentSource as text) is not null then cast(:known as timestamptz) end, :known, :known)
                """);
        people.forEach(person -> batch.bindMethods(person)
                .bind("tenant", tenant.value())
                .bind("known", known(person, now))
                .add());
        batch.execute();
    }

    private static void addTags(Handle handle, TenantId tenant, List<DemoPerson> people, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into app.contact_tag (tenant_id, contact_id, tag, created_at) values (:tenant, :contact, :tag, :known)
                """);
        people.forEach(person -> person.tags()
                .forEach(tag -> batch.bind("tenant", tenant.value())
                        .bind("contact", person.id())
                        .bind("tag", tag)
                        .bind("known", known(person, now))
                        .add()));
        batch.execute();
    }

    private static Instant known(DemoPerson person, Instant now) {
        return now.minus(Duration.ofDays(person.daysKnown()));
    }
}
