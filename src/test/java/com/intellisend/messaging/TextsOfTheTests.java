package com.intellisend.messaging;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** For in-container tests of messaging: contacts, conversations and texts, as few words as a test can bear. */
@UseCase
public class TextsOfTheTests {

    @Inject
    private Jdbi database;

    @Inject
    private Outbox outbox;

    /** A contact with an open conversation. */
    public record Person(UUID contact, UUID conversation, PhoneNumber phone) {}

    public Person person(TenantId tenant, PhoneNumber phone) {
        Person person = new Person(Ids.create(), Ids.create(), phone);
        Instant then = Instant.parse("2026-01-05T17:00:00Z");
        database.useHandle(handle -> {
            handle.createUpdate("""
                            insert into app.contact (id, tenant_id, phone, state, created_at, updated_at)
                            values (:id, :tenant, :phone, 'AZ', :then, :then)
                            """)
                    .bind("id", person.contact())
                    .bind("tenant", tenant.value())
                    .bind("phone", phone.e164())
                    .bind("then", then)
                    .execute();
            handle.createUpdate("""
                            insert into app.conversation (id, tenant_id, contact_id, last_message_at, created_at, updated_at)
                            values (:id, :tenant, :contact, :then, :then, :then)
                            """)
                    .bind("id", person.conversation())
                    .bind("tenant", tenant.value())
                    .bind("contact", person.contact())
                    .bind("then", then)
                    .execute();
        });
        return person;
    }

    /** Somebody who works for the brand. */
    public UUID colleague(TenantId tenant, String name) {
        UUID id = Ids.create();
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.app_user (id, tenant_id, email, name, password_hash, role, created_at, updated_at)
                        values (:id, :tenant, :email, :name, 'none', 'AGENT', :then, :then)
                        """)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bind("email", id + "@tests.example")
                .bind("name", name)
                .bind("then", Instant.parse("2026-01-05T17:00:00Z"))
                .execute());
        return id;
    }

    public UUID typed(TenantId tenant, Person to, String body) {
        return outbox.enqueueDirect(
                tenant, new DirectText(to.conversation(), to.contact(), to.phone(), null, body, null, false));
    }

    /** Everything in one transaction, so that no dispatcher comes between. */
    public <T> T atOnce(TenantId tenant, Supplier<T> work) {
        return work.get();
    }

    public PhoneNumber sender(TenantId tenant) {
        return new PhoneNumber(database.withHandle(
                handle -> handle.createQuery("select phone_number from app.tenant_number where tenant_id = :tenant")
                        .bind("tenant", tenant.value())
                        .mapTo(String.class)
                        .one()));
    }

    /** They wrote a minute ago, so that a typed text leaves whatever the hour of the test. */
    public void justWrote(TenantId tenant, Person person, Instant now) {
        database.useHandle(handle -> handle.createUpdate(
                        "update app.contact set last_replied_at = :at where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant.value())
                .bind("id", person.contact())
                .bind("at", now.minusSeconds(60))
                .execute());
    }

    /** As if a text had been timed for now. */
    public void itsTimeHasCome(TenantId tenant, UUID message, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set not_before = :now, scheduled_for = :now
                        where tenant_id = :tenant and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", message)
                .bind("now", now)
                .execute());
    }

    /** As if whoever had claimed it was killed. */
    public void abandon(TenantId tenant, UUID message, Instant leaseUntil) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message set lease_until = :lease
                        where tenant_id = :tenant and id = :id and status = 'claimed'
                        """)
                .bind("tenant", tenant.value())
                .bind("id", message)
                .bind("lease", leaseUntil)
                .execute());
    }

    public List<String> suppressions(TenantId tenant, PhoneNumber phone) {
        return database.withHandle(handle -> handle.createQuery("""
                        select reason from app.suppression
                        where tenant_id = :tenant and phone = :phone and lifted_at is null order by reason
                        """)
                .bind("tenant", tenant.value())
                .bind("phone", phone.e164())
                .mapTo(String.class)
                .list());
    }
}
