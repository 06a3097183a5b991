package com.intellisend.campaigns;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.Reasons;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.MergeTemplate.Rendering;
import com.intellisend.messaging.MergeValues;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes each text of a campaign at the moment at which it may leave, from the contact as it is then, or says why not. */
@UseCase
class CampaignWriting implements CampaignTexts {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** What ended it for a recipient that is also a reason to withhold their text; all else is the campaign's affair. */
    private static final Set<String> THEIR_OWN =
            Set.of(Reasons.REPLIED, Reasons.OPTED_OUT, Reasons.WRONG_NUMBER, Reasons.UNREACHABLE);

    @Inject
    private Jdbi database;

    @Inject
    private MergeValues values;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private StopRules stops;

    /** What a step of a campaign says, and whether it may. */
    private record Words(UUID stepId, CampaignStatus status, boolean takenOut, MergeTemplate template) {}

    /** Where one recipient stands. */
    private record Standing(
            UUID campaignId,
            UUID contactId,
            int enrolment,
            @Nullable String stopReason) {}

    private record Key(UUID campaignId, UUID contactId, int enrolment) {}

    /** Of a campaign whose first texts have not been judged yet, no more than those first ones leave. */
    @Override
    public List<Running> running(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select c.id, c.message_class, c.skip_active_conversations,
                            case when w.first_judged or not w.enabled then null else :first + coalesce(w.gone_before, 0) - (
                                select count(*) from app.message m
                                where m.tenant_id = c.tenant_id and m.campaign_id = c.id
                                    and m.status in ('claimed', 'unknown', 'accepted', 'scheduled', 'queued', 'sending',
                                        'sent', 'delivered', 'undelivered', 'failed', 'canceled', 'read')) end as room
                        from app.campaign c
                        left join app.campaign_watch w on w.tenant_id = c.tenant_id and w.campaign_id = c.id
                        where c.tenant_id = :tenant and c.status = 'RUNNING'
                        """)
                .bind("tenant", tenant.value())
                .bind("first", CircuitBreaker.FIRST)
                .map((row, context) -> new Running(
                        row.getObject("id", UUID.class),
                        MessageClass.valueOf(row.getString("message_class")),
                        row.getBoolean("skip_active_conversations"),
                        row.getObject("room") == null ? Integer.MAX_VALUE : Math.max(0, row.getInt("room"))))
                .list());
    }

    @Override
    public Map<UUID, Outcome> write(TenantId tenant, Collection<DueText> due, Instant businessNow) {
        Map<UUID, Words> words = words(tenant, due);
        stopThoseWhoShouldNot(tenant, due, businessNow);
        Map<Key, Standing> standings = standings(tenant, due);
        Map<UUID, Map<String, String>> fields = values.of(
                tenant,
                due.stream().map(DueText::contactId).distinct().toList(),
                words.values().stream().map(Words::template).toList());
        Map<UUID, Outcome> outcomes = new HashMap<>();
        for (DueText text : due) {
            outcomes.put(
                    text.messageId(),
                    outcome(
                            words.get(text.stepId()),
                            standings.get(new Key(text.campaignId(), text.contactId(), text.enrolment())),
                            fields.get(text.contactId()),
                            businessNow));
        }
        return outcomes;
    }

    @Override
    public Map<UUID, Outcome> reconsider(TenantId tenant, Collection<LeavingText> texts, Instant businessNow) {
        Map<UUID, Outcome> against = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select t.message, c.status, r.stop_reason
                        from unnest(:messages, :campaigns, :phones, :enrolments) as t (message, campaign, phone, enrolment)
                        left join app.campaign c on c.tenant_id = :tenant and c.id = t.campaign
                        left join app.campaign_recipient r on r.tenant_id = c.tenant_id and r.campaign_id = c.id
                            and r.phone = t.phone and r.enrolment = t.enrolment
                        """)
                .bind("tenant", tenant.value())
                .bindArray("messages", UUID.class, column(texts, LeavingText::messageId))
                .bindArray("campaigns", UUID.class, column(texts, LeavingText::campaignId))
                .bindArray(
                        "phones", String.class, column(texts, text -> text.to().e164()))
                .bindArray("enrolments", Integer.class, column(texts, LeavingText::enrolment))
                .map((row, context) -> Map.entry(
                        row.getObject("message", UUID.class),
                        row.getString("status") == null
                                ? Optional.<Outcome>of(new Outcome.Withheld(Reasons.CAMPAIGN_STOPPED))
                                : standing(
                                        CampaignStatus.valueOf(row.getString("status")),
                                        row.getString("stop_reason"),
                                        businessNow)))
                .forEach(found -> found.getValue().ifPresent(outcome -> against.put(found.getKey(), outcome))));
        return against;
    }

    private static <T> List<T> column(Collection<LeavingText> texts, Function<LeavingText, T> field) {
        return texts.stream().map(field).toList();
    }

    @Override
    public List<UUID> overWithTextsWaiting(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id from app.campaign c
                        where tenant_id = :tenant and status in ('COMPLETED', 'CANCELED') and exists (
                            select from app.message m
                            where m.tenant_id = c.tenant_id and m.campaign_id = c.id and m.status = 'pending')
                        """)
                .bind("tenant", tenant.value())
                .mapTo(UUID.class)
                .list());
    }

    /** What stands against a text of this campaign to this recipient, whatever it says; empty for nothing. */
    private static Optional<Outcome> standing(CampaignStatus status, @Nullable String stopReason, Instant now) {
        if (status.isOver()) {
            return Optional.of(new Outcome.Withheld(Reasons.CAMPAIGN_STOPPED));
        }
        if (stopReason != null) {
            return Optional.of(
                    new Outcome.Withheld(THEIR_OWN.contains(stopReason) ? stopReason : Reasons.CAMPAIGN_STOPPED));
        }
        return status == CampaignStatus.RUNNING
                ? Optional.empty()
                : Optional.of(new Outcome.NotBefore(now.plus(LOOK_AGAIN), "paused"));
    }

    private static Outcome outcome(
            @Nullable Words words, @Nullable Standing standing, @Nullable Map<String, String> fields, Instant now) {
        if (words == null || standing == null || fields == null || words.takenOut()) {
            return new Outcome.Withheld(Reasons.CAMPAIGN_STOPPED);
        }
        Optional<Outcome> against = standing(words.status(), standing.stopReason(), now);
        if (against.isPresent()) {
            return against.get();
        }
        Rendering rendering = words.template().render(fields);
        return rendering instanceof Rendering.Text text
                ? new Outcome.Text(text.body())
                : new Outcome.Withheld("missing_field");
    }

    /** What may have happened to them since their turn came is asked once more, now that the text is about to leave. */
    private void stopThoseWhoShouldNot(TenantId tenant, Collection<DueText> due, Instant now) {
        Map<UUID, Set<UUID>> contacts = due.stream()
                .collect(Collectors.groupingBy(
                        DueText::campaignId, Collectors.mapping(DueText::contactId, Collectors.toSet())));
        contacts.forEach((id, these) -> {
            Campaign campaign = campaigns.get(tenant, id);
            if (campaign.rules().watches()) {
                stops.applyTo(tenant, campaign, these, now);
            }
        });
    }

    private Map<UUID, Words> words(TenantId tenant, Collection<DueText> due) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        select s.id, c.status, s.step_order is null, s.body_template
                        from app.campaign_step s
                        join app.campaign c on c.tenant_id = s.tenant_id and c.id = s.campaign_id
                        where s.tenant_id = :tenant and s.id = any(:steps)
                        """)
                .bind("tenant", tenant.value())
                .bindArray(
                        "steps",
                        UUID.class,
                        due.stream().map(DueText::stepId).distinct().toList())
                .map((row, context) -> new Words(
                        row.getObject(1, UUID.class),
                        CampaignStatus.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        MergeTemplate.parse(row.getString(4))))
                .stream()
                .collect(Collectors.toMap(Words::stepId, known -> known)));
    }

    private Map<Key, Standing> standings(TenantId tenant, Collection<DueText> due) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        select r.campaign_id, r.contact_id, r.enrolment, r.stop_reason
                        from app.campaign_recipient r
                        where r.tenant_id = :tenant and r.campaign_id = any(:campaigns) and r.phone = any(:phones)
                        """)
                .bind("tenant", tenant.value())
                .bindArray(
                        "campaigns",
                        UUID.class,
                        due.stream().map(DueText::campaignId).distinct().toList())
                .bindArray(
                        "phones",
                        String.class,
                        due.stream().map(text -> text.to().e164()).distinct().toList())
                .map((row, context) -> new Standing(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), row.getString(4)))
                .stream()
                .collect(Collectors.toMap(
                        known -> new Key(known.campaignId(), known.contactId(), known.enrolment()), known -> known)));
    }
}
