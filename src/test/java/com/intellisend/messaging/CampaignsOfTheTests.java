package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.TextsOfTheTests.Person;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** For in-container tests of messaging: campaigns of one text that never end by themselves, without a planner. */
@UseCase
public class CampaignsOfTheTests {

    @Inject
    private Jdbi database;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessTime time;

    @Inject
    private MachineTime machineTime;

    /** Paused, so that nothing of it leaves before the test wants it. */
    public UUID paused(TenantId tenant, PhoneNumber from, MessageClass messageClass, List<Person> people) {
        UUID campaign = Ids.create();
        UUID segment = Ids.create();
        UUID step = Ids.create();
        Instant now = time.now();
        database.useHandle(handle -> {
            handle.createUpdate("""
                            insert into app.segment (id, tenant_id, name, type, created_at, updated_at)
                            values (:segment, :tenant, :name, 'STATIC', :now, :now)
                            """)
                    .bind("segment", segment)
                    .bind("tenant", tenant.value())
                    .bind("name", "Segment " + segment)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            insert into app.campaign (id, tenant_id, name, type, status, message_class, segment_id,
                                from_number, launched_at, fanned_out_at, created_at, updated_at)
                            values (:id, :tenant, 'Test', 'BLAST', 'PAUSED', :class, :segment, :from, :now, :now, :now, :now)
                            """)
                    .bind("id", campaign)
                    .bind("tenant", tenant.value())
                    .bind("class", messageClass.name())
                    .bind("segment", segment)
                    .bind("from", from.e164())
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            insert into app.campaign_step (id, tenant_id, campaign_id, step_order, body_template, created_at,
                                updated_at)
                            values (:id, :tenant, :campaign, 1, 'Hello', :now, :now)
                            """)
                    .bind("id", step)
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign)
                    .bind("now", now)
                    .execute();
            people.forEach(person -> handle.createUpdate("""
                            insert into app.campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, enrolment, state,
                                created_at, updated_at)
                            values (:id, :tenant, :campaign, :contact, :phone, 1, 'ACTIVE', :now, :now)
                            """)
                    .bind("id", Ids.create())
                    .bind("tenant", tenant.value())
                    .bind("campaign", campaign)
                    .bind("contact", person.contact())
                    .bind("phone", person.phone().e164())
                    .bind("now", now)
                    .execute());
        });
        saveUp(tenant, from);
        outbox.enqueueCampaignTexts(
                tenant,
                people.stream()
                        .map(person -> new CampaignTextOrder(
                                campaign, step, person.contact(), person.phone(), from, 1, messageClass, now, 1, false))
                        .toList());
        return campaign;
    }

    /** A number that has sent nothing yet may send some texts at once. */
    private void saveUp(TenantId tenant, PhoneNumber number) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.sender_pace (tenant_id, phone_number, tokens, refilled_at)
                        values (:tenant, :number, 10, :now)
                        on conflict (tenant_id, phone_number) do update set tokens = 10
                        """)
                .bind("tenant", tenant.value())
                .bind("number", number.e164())
                .bind("now", machineTime.now())
                .execute());
    }

    public void become(TenantId tenant, UUID campaign, String status) {
        database.useHandle(handle -> handle.createUpdate(
                        "update app.campaign set status = :status where tenant_id = :tenant and id = :id")
                .bind("status", status)
                .bind("tenant", tenant.value())
                .bind("id", campaign)
                .execute());
    }

    public void consent(TenantId tenant, Person person) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.contact set consent_source = 'form', consent_timestamp = created_at
                        where tenant_id = :tenant and id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", person.contact())
                .execute());
    }

    public void pace(TenantId tenant, PhoneNumber number, int segmentsPerSecond) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.tenant_number set segments_per_second = :pace
                        where tenant_id = :tenant and phone_number = :number
                        """)
                .bind("pace", segmentsPerSecond)
                .bind("tenant", tenant.value())
                .bind("number", number.e164())
                .execute());
    }

    /** Ends its back-off. */
    public void hurry(TenantId tenant, UUID message) {
        database.useHandle(handle -> handle.createUpdate(
                        "update app.message set retry_at = null, not_before = created_at where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant.value())
                .bind("id", message)
                .execute());
    }

    public List<UUID> texts(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery(
                        "select id from app.message where tenant_id = :tenant and campaign_id = :campaign order by id")
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .mapTo(UUID.class)
                .list());
    }

    /** One of its texts that has not left. */
    public UUID waiting(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from app.message
                        where tenant_id = :tenant and campaign_id = :campaign and status = 'pending' limit 1
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .mapTo(UUID.class)
                .one());
    }

    /** When the texts to each number were claimed, by machine time: an event's id begins with the millisecond of its birth. */
    public Map<PhoneNumber, List<Instant>> claimed(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        select m.to_number, e.id from app.message m
                        join app.message_event e on e.tenant_id = m.tenant_id and e.message_id = m.id
                        where m.tenant_id = :tenant and m.campaign_id = :campaign and e.status = 'claimed'
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .map((row, context) -> Map.entry(
                        new PhoneNumber(row.getString(1)),
                        Instant.ofEpochMilli(row.getObject(2, UUID.class).getMostSignificantBits() >>> 16)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    public List<String> statuses(TenantId tenant, UUID campaign) {
        return database.withHandle(handle -> handle.createQuery("""
                        select status || coalesce(' ' || withheld_reason, '') || coalesce(' ' || waiting_reason, '')
                        from app.message where tenant_id = :tenant and campaign_id = :campaign order by id
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .mapTo(String.class)
                .list());
    }
}
