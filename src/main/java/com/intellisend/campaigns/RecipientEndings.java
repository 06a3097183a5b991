package com.intellisend.campaigns;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** For whom a campaign ends before its last text and why, in the database; and to which number it goes on. */
@ApplicationScoped
class RecipientEndings {

    /** What it means that it ended for somebody before the last text. */
    static final String STOP = """
            state = 'STOPPED', stop_reason = :reason, next_step = null, due_at = null, ended_at = :now, updated_at = :now""";

    /** Of a recipient {@code r}: the outbox still holds a text of it, whatever their state. */
    static final String HAS_A_TEXT_WAITING = """
            exists (select from app.message m
                where m.tenant_id = r.tenant_id and m.contact_id = r.contact_id and m.campaign_id = r.campaign_id
                    and m.enrolment = r.enrolment and m.status in ('pending', 'claimed'))""";

    @Inject
    private Jdbi database;

    /** Nobody's turn comes any more. */
    int stopAll(TenantId tenant, UUID campaign, String reason, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient set %s
                        where tenant_id = :tenant and campaign_id = :campaign and state in ('WAITING', 'ACTIVE')
                        """.formatted(STOP))
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }

    /** No campaign moves this contact on any more. */
    void stopContact(TenantId tenant, UUID contact, String reason, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient set %s
                        where tenant_id = :tenant and contact_id = :contact and state in ('WAITING', 'ACTIVE')
                        """.formatted(STOP))
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }

    /** Takes somebody out of one drip, whatever of it still waits; returns whether there was anything to end. */
    int takeOut(TenantId tenant, UUID contact, UUID drip, String reason, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient r set %s
                        where r.tenant_id = :tenant and r.contact_id = :contact and r.campaign_id = :drip
                            and (r.state in ('WAITING', 'ACTIVE') or r.state = 'DONE' and %s)
                        """.formatted(STOP, HAS_A_TEXT_WAITING))
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("drip", drip)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }

    /** Ends the drips of somebody who wrote, as far as they stop on a reply or on any word when they opted out. */
    void stopDrips(TenantId tenant, UUID contact, boolean optedOut, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient r set %s
                        from app.campaign c
                        where r.tenant_id = :tenant and r.contact_id = :contact and r.state <> 'STOPPED'
                            and c.tenant_id = r.tenant_id and c.id = r.campaign_id and c.type = 'DRIP'
                            and c.status in ('RUNNING', 'PAUSED') and (c.stop_on_reply or :optedOut)
                            and (r.state in ('WAITING', 'ACTIVE') or %s)
                        """.formatted(STOP, HAS_A_TEXT_WAITING))
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("reason", optedOut ? "opted_out" : "replied")
                .bind("optedOut", optedOut)
                .bind("now", now)
                .execute());
    }

    /** What is still to come goes to the contact's new number, or ends where that number is in the campaign already. */
    void moveContact(TenantId tenant, UUID contact, PhoneNumber to, Instant now) {
        database.useHandle(handle -> {
            handle.createUpdate("""
                            update app.campaign_recipient r set phone = :phone, updated_at = :now
                            where r.tenant_id = :tenant and r.contact_id = :contact and r.state <> 'STOPPED'
                                and (r.state in ('WAITING', 'ACTIVE') or %s)
                                and not exists (select from app.campaign_recipient o
                                    where o.tenant_id = r.tenant_id and o.campaign_id = r.campaign_id and o.phone = :phone)
                            """.formatted(HAS_A_TEXT_WAITING))
                    .bind("tenant", tenant.value())
                    .bind("contact", contact)
                    .bind("phone", to.e164())
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            update app.campaign_recipient r set %s
                            where r.tenant_id = :tenant and r.contact_id = :contact and r.phone <> :phone
                                and r.state <> 'STOPPED' and (r.state in ('WAITING', 'ACTIVE') or %s)
                            """.formatted(STOP, HAS_A_TEXT_WAITING))
                    .bind("tenant", tenant.value())
                    .bind("contact", contact)
                    .bind("phone", to.e164())
                    .bind("reason", "number_known")
                    .bind("now", now)
                    .execute();
        });
    }
}
