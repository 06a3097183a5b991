package com.intellisend.messaging;

import com.intellisend.compliance.Reasons;
import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MessageEvents.News;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The only door out: what is put in here leaves once, when it may, or says why not. */
@UseCase
public class Outbox {

    private static final Duration LONGEST_AHEAD = Duration.ofDays(60);

    /** A reply waits in the outbox; it may leave as soon as this transaction has ended. */
    record ReplyWaits(TenantId tenant) {}

    @Inject
    private Jdbi database;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private MessageEvents events;

    @Inject
    private BusinessTime time;

    @Inject
    private Event<ReplyWaits> replyWaits;

    /**
     * Puts a typed text in, to leave before any campaign's.
     *
     * <p>Refused: an empty or too long body and a sender that is not the brand's ({@link InvalidInput}), a number that may
     * not be texted at all ({@link NumberSuppressed}); then nothing is stored.
     *
     * @return the id of the text; of the one that there is when this draft was sent with these words before
     */
    public UUID enqueueDirect(TenantId tenant, DirectText text) {
        SmsText counted = checked(text.body());
        PhoneNumber from = sender(tenant, text.from());
        suppressions.blocking(tenant, text.to()).ifPresent(reason -> {
            throw new NumberSuppressed(text.to(), Reasons.inWords(reason));
        });
        Optional<UUID> sentBefore = sentBefore(tenant, text);
        if (sentBefore.isPresent()) {
            return sentBefore.get();
        }
        UUID id = Ids.create();
        Instant now = time.now();
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.message (id, tenant_id, conversation_id, contact_id, direction, message_class, lane,
                            body, segments, from_number, to_number, status, is_ai_generated, created_by_user_id,
                            not_before, scheduled_for, draft, created_at, updated_at)
                        values (:id, :tenant, :conversation, :contact, 'OUTBOUND', 'DIRECT', 0, :body, :segments, :from,
                            :to, 'pending', :ai, :user, coalesce(cast(:sendAt as timestamptz), :now),
                            cast(:sendAt as timestamptz), :draft, :now, :now)
                        """)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bind("conversation", text.conversationId())
                .bind("contact", text.contactId())
                .bind("body", text.body())
                .bind("segments", counted.segments())
                .bind("from", from.e164())
                .bind("to", text.to().e164())
                .bind("ai", text.aiGenerated())
                .bind("user", text.userId())
                .bind("sendAt", due(text, now))
                .bind("draft", text.draft())
                .bind("now", now)
                .execute());
        events.keep(tenant, News.of(id, MessageStatus.PENDING, "typed"), now);
        replyWaits.fire(new ReplyWaits(tenant));
        return id;
    }

    /** How many of a campaign's texts may leave now and have not, counted up to a limit. */
    public int ready(TenantId tenant, UUID campaign, int upTo) {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) from (select from app.message
                            where tenant_id = :tenant and campaign_id = :campaign and status = 'pending'
                                and (not_before is null or not_before <= :now)
                            limit :upTo) counted
                        """)
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("now", time.now())
                .bind("upTo", upTo)
                .mapTo(int.class)
                .one());
    }

    /**
     * Puts a campaign's texts in; one that is already there stays as it is.
     *
     * @return how many were new
     */
    public int enqueueCampaignTexts(TenantId tenant, List<CampaignTextOrder> orders) {
        // The first event of a text carries the text's own id, so that one statement writes both and no text twice.
        return database.withHandle(handle -> handle.createQuery("""
                        with fresh as (
                            insert into app.message (id, tenant_id, contact_id, direction, message_class, lane, segments,
                                from_number, to_number, status, is_ai_generated, campaign_id, campaign_step_id,
                                enrolment, not_before, created_at, updated_at)
                            select o.id, :tenant, o.contact, 'OUTBOUND', o.class, 1, o.segments, o.sender, o.recipient,
                                'pending', o.ai, o.campaign, o.step, o.enrolment, o.not_before, :now, :now
                            from unnest(:ids, :contacts, :classes, :segments, :senders, :recipients, :ai, :campaigns,
                                    :steps, :enrolments, cast(:notBefore as timestamptz[]))
                                as o (id, contact, class, segments, sender, recipient, ai, campaign, step, enrolment,
                                    not_before)
                            on conflict (tenant_id, campaign_step_id, contact_id, enrolment)
                                where campaign_step_id is not null do nothing
                            returning id),
                        told as (
                            insert into app.message_event (id, tenant_id, message_id, status, cause, at)
                            select id, :tenant, id, 'pending', 'campaign', :now from fresh)
                        select count(*) from fresh
                        """)
                .bind("tenant", tenant.value())
                .bind("now", time.now())
                .bindArray("ids", UUID.class, column(orders, order -> Ids.create()))
                .bindArray("contacts", UUID.class, column(orders, CampaignTextOrder::contactId))
                .bindArray(
                        "classes",
                        String.class,
                        column(orders, order -> order.messageClass().name()))
                .bindArray("segments", Integer.class, column(orders, CampaignTextOrder::segmentsEstimate))
                .bindArray(
                        "senders",
                        String.class,
                        column(orders, order -> order.from().e164()))
                .bindArray(
                        "recipients",
                        String.class,
                        column(orders, order -> order.to().e164()))
                .bindArray("ai", Boolean.class, column(orders, CampaignTextOrder::aiGenerated))
                .bindArray("campaigns", UUID.class, column(orders, CampaignTextOrder::campaignId))
                .bindArray("steps", UUID.class, column(orders, CampaignTextOrder::stepId))
                .bindArray("enrolments", Integer.class, column(orders, CampaignTextOrder::enrolment))
                .bindArray(
                        "notBefore",
                        String.class,
                        column(orders, order -> order.notBefore().toString()))
                .mapTo(Integer.class)
                .one());
    }

    private static <T> List<T> column(List<CampaignTextOrder> orders, Function<CampaignTextOrder, T> field) {
        return orders.stream().map(field).toList();
    }

    /** Takes out whatever of a campaign has not left yet, for good. */
    public int withholdCampaign(TenantId tenant, UUID campaign, String reason) {
        return withhold(tenant, "campaign_id = :what", campaign, reason);
    }

    /** Takes out whatever campaigns still hold for a contact, for good; a person's typed texts stay. */
    public int withholdCampaignTextsTo(TenantId tenant, UUID contact, String reason) {
        return withhold(tenant, "contact_id = :what and lane = 1", contact, reason);
    }

    private int withhold(TenantId tenant, String which, UUID what, String reason) {
        Instant now = time.now();
        List<UUID> stopped = database.withHandle(handle -> handle.createQuery("""
                        update app.message set status = 'withheld', withheld_reason = :reason, waiting_reason = null,
                            updated_at = :now, version = version + 1
                        where tenant_id = :tenant and status = 'pending' and %s
                        returning id
                        """.formatted(which))
                .bind("tenant", tenant.value())
                .bind("what", what)
                .bind("reason", reason)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
        events.keep(
                tenant,
                stopped.stream()
                        .map(id -> News.of(id, MessageStatus.WITHHELD, reason))
                        .toList(),
                now);
        return stopped.size();
    }

    /** Whoever sends from one conversation holds its row, so the same draft is never sent in two transactions at once. */
    /** The text that this draft became when it was sent with these words before. */
    public Optional<UUID> sentBefore(TenantId tenant, DirectText text) {
        if (text.draft() == null) {
            return Optional.empty();
        }
        return database.withHandle(handle -> handle.createQuery("""
                        select id from app.message
                        where tenant_id = :tenant and draft = :draft and md5(body) = md5(:body)
                        """)
                .bind("tenant", tenant.value())
                .bind("body", text.body())
                .bind("draft", text.draft())
                .mapTo(UUID.class)
                .findOne());
    }

    private static @Nullable Instant due(DirectText text, Instant now) {
        Instant sendAt = text.sendAt();
        if (sendAt != null && (!sendAt.isAfter(now) || sendAt.isAfter(now.plus(LONGEST_AHEAD)))) {
            throw new InvalidInput("sendAt", "is a time within the next 60 days");
        }
        return sendAt;
    }

    private static SmsText checked(String body) {
        if (body.isBlank()) {
            throw new InvalidInput("body", "write a text first");
        }
        SmsText counted = SmsText.of(body);
        if (counted.tooLong()) {
            throw new InvalidInput("body", "at most " + SmsText.LIMIT + " characters, this has " + counted.length());
        }
        return counted;
    }

    private PhoneNumber sender(TenantId tenant, @Nullable PhoneNumber wanted) {
        if (wanted == null) {
            return numbers.defaultNumber(tenant).map(TenantNumber::phoneNumber).orElseThrow(NoSendingNumber::new);
        }
        Optional<TenantNumber> own = numbers.find(tenant, wanted);
        return own.map(TenantNumber::phoneNumber)
                .orElseThrow(() -> new InvalidInput("fromNumber", wanted + " is not a number of this brand"));
    }
}
