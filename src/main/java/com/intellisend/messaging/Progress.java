package com.intellisend.messaging;

import com.intellisend.contacts.ContactActivity;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MessageEvents.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Moves texts forward on news from the carrier, however it came; in the caller's transaction. All news is kept. */
@ApplicationScoped
class Progress {

    /** One piece of news: which text, the carrier's id when it is known, where it stands, and what went wrong. */
    record Step(
            UUID message,
            @Nullable String sid,
            MessageStatus status,
            String cause,
            @Nullable CarrierError error) {}

    /** A text as far as news can change it. */
    private record Standing(
            UUID id,
            MessageStatus status,
            @Nullable String sid,
            UUID contactId,
            @Nullable UUID conversationId,
            @Nullable UUID campaignId,
            PhoneNumber from,
            PhoneNumber to,
            boolean accepted,
            @Nullable CarrierError error) {

        Standing after(Step step) {
            MessageStatus next = status.mayBecome(step.status()) ? step.status() : status;
            return new Standing(
                    id,
                    next,
                    sid == null ? step.sid() : sid,
                    contactId,
                    conversationId,
                    campaignId,
                    from,
                    to,
                    accepted || step.sid() != null,
                    next == status ? error : step.error());
        }
    }

    @Inject
    private Jdbi database;

    @Inject
    private DoubtfulTexts doubtful;

    @Inject
    private ContactActivity activity;

    @Inject
    private Consequences consequences;

    @Inject
    private MessageEvents events;

    @Inject
    private Event<MessageStatusChanged> changed;

    /** Steps are taken in the order given; a text that does not exist for this brand is passed over. */
    void apply(TenantId tenant, List<Step> steps, Instant now) {
        if (steps.isEmpty()) {
            return;
        }
        Map<UUID, Standing> before = standing(tenant, steps);
        Map<UUID, Standing> after = new java.util.LinkedHashMap<>(before);
        List<News> news = new ArrayList<>();
        for (Step step : steps) {
            Standing standing = after.get(step.message());
            if (standing != null) {
                after.put(step.message(), standing.after(step));
                CarrierError error = step.error();
                news.add(new News(
                        step.message(),
                        step.status().word(),
                        step.cause(),
                        error == null || error.code() == 0 ? null : error.code(),
                        error == null ? step.sid() : error.words()));
            }
        }
        List<Standing> moved = after.values().stream()
                .filter(standing -> !standing.equals(before.get(standing.id())))
                .toList();
        doubtful.disown(tenant, moved.stream().collect(sids()), now);
        write(tenant, moved, now);
        events.keep(tenant, news, now);
        contacted(tenant, moved, before, now);
        moved.forEach(standing -> tell(tenant, standing, Objects.requireNonNull(before.get(standing.id())), now));
    }

    private void tell(TenantId tenant, Standing standing, Standing before, Instant now) {
        CarrierError error = standing.error();
        if (error != null && before.error() == null) {
            consequences.of(tenant, standing.id(), standing.from(), standing.to(), error, now);
        }
        if (standing.status() != before.status()) {
            changed.fire(new MessageStatusChanged(
                    tenant,
                    standing.id(),
                    standing.contactId(),
                    standing.conversationId(),
                    standing.campaignId(),
                    standing.status(),
                    error == null ? null : error.code(),
                    now));
        }
    }

    /** Locked in one order, so that two instances never wait for each other. */
    private Map<UUID, Standing> standing(TenantId tenant, List<Step> steps) {
        return database.withHandle(handle -> handle.createQuery("""
                        select id, status, twilio_message_sid, contact_id, conversation_id, campaign_id, from_number,
                            to_number, accepted_at is not null as accepted, error_code
                        from app.message
                        where tenant_id = (select :tenant) and id = any(:ids) and direction = 'OUTBOUND'
                        order by id for update
                        """)
                .bind("tenant", tenant.value())
                .bindArray("ids", UUID.class, steps.stream().map(Step::message).toList())
                .map((row, context) -> new Standing(
                        row.getObject("id", UUID.class),
                        MessageStatus.of(row.getString("status")).orElseThrow(),
                        row.getString("twilio_message_sid"),
                        row.getObject("contact_id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        new PhoneNumber(row.getString("from_number")),
                        new PhoneNumber(row.getString("to_number")),
                        row.getBoolean("accepted"),
                        row.getObject("error_code") == null ? null : CarrierErrors.of(row.getInt("error_code"))))
                .collect(Collectors.toMap(
                        Standing::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new)));
    }

    private void write(TenantId tenant, Collection<Standing> moved, Instant now) {
        if (moved.isEmpty()) {
            return;
        }
        database.useHandle(handle -> handle.createUpdate("""
                        update app.message m set status = s.status, twilio_message_sid = s.sid, error_code = s.code,
                            error_words = s.words, waiting_reason = null, lease_until = null, look_again_at = null,
                            accepted_at = case when s.accepted then coalesce(m.accepted_at, :now) end,
                            updated_at = :now, version = m.version + 1
                        from unnest(:ids, :statuses, :sids, :codes, :words, :accepted)
                            as s (id, status, sid, code, words, accepted)
                        where m.tenant_id = (select :tenant) and m.id = s.id
                        """)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .bindArray("ids", UUID.class, column(moved, Standing::id))
                .bindArray(
                        "statuses",
                        String.class,
                        column(moved, standing -> standing.status().word()))
                .bindArray("sids", String.class, column(moved, Standing::sid))
                .bindArray("codes", Integer.class, column(moved, Progress::code))
                .bindArray(
                        "words",
                        String.class,
                        column(
                                moved,
                                standing -> standing.error() == null
                                        ? null
                                        : standing.error().words()))
                .bindArray("accepted", Boolean.class, column(moved, Standing::accepted))
                .execute());
    }

    /** A contact has been contacted when the carrier took a text to it. */
    private void contacted(TenantId tenant, List<Standing> moved, Map<UUID, Standing> before, Instant now) {
        List<UUID> contacts = moved.stream()
                .filter(standing -> standing.accepted()
                        && !Objects.requireNonNull(before.get(standing.id())).accepted())
                .map(Standing::contactId)
                .distinct()
                .toList();
        if (!contacts.isEmpty()) {
            activity.contacted(tenant, contacts, now);
        }
    }

    private static @Nullable Integer code(Standing standing) {
        CarrierError error = standing.error();
        return error == null || error.code() == 0 ? null : error.code();
    }

    private static java.util.stream.Collector<Standing, ?, Map<String, UUID>> sids() {
        return Collectors.filtering(
                standing -> standing.sid() != null,
                Collectors.toMap(standing -> Objects.requireNonNull(standing.sid()), Standing::id, (a, b) -> a));
    }

    private static <T extends @Nullable Object> List<T> column(
            Collection<Standing> moved, Function<Standing, T> field) {
        List<T> column = new ArrayList<>(moved.size());
        moved.forEach(standing -> column.add(field.apply(standing)));
        return column;
    }
}
