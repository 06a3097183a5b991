package com.intellisend.campaigns;

import com.intellisend.audience.Membership;
import com.intellisend.compliance.Reasons;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What ends a drip for a person apart from their own words: an opt-out on record, its goal, a tag, having left the segment.
 *
 * <p>Asked of the database and not told by events, so that it does not matter who changed the contact and whether we were
 * up: before a turn, before a text is written, and now and then for everybody, so that the page is true.
 */
@ApplicationScoped
class StopRules {

    static final String GOAL_REACHED = "goal_reached";
    static final String TAG_ADDED = "tag_added";
    static final String LEFT_SEGMENT = "left_segment";

    private static final String SUPPRESSED = """
            exists (select from app.suppression s
                where s.tenant_id = r.tenant_id and s.phone = r.phone and s.lifted_at is null
                    and (s.scope = 'ALL' or :marketing) and s.created_at >= r.created_at
                    and case when s.reason in ('wrong_number', 'unreachable') then s.reason else 'opted_out' end = :reason)""";

    private static final String TAGGED = """
            exists (select from app.contact_tag t
                where t.tenant_id = r.tenant_id and t.contact_id = r.contact_id and t.tag_key = lower(:tag)
                    and t.created_at >= r.created_at)""";

    /**
     * Of whom it is asked.
     *
     * @param due only of those whose turn has come
     * @param contacts only of these; empty for all
     * @param lock whether rows that somebody else holds are waited for, or left to the next time
     */
    private record Scope(boolean due, List<UUID> contacts, String lock) {}

    /** A condition on the recipient {@code r}. */
    private record Cause(String reason, String where, Map<String, ?> binds) {}

    @Inject
    private Jdbi database;

    @Inject
    private CampaignAudience audience;

    /** For those whose turn has come. */
    void applyToDue(TenantId tenant, Campaign drip, Instant now) {
        apply(tenant, drip, new Scope(true, List.of(), "skip locked"), now);
    }

    /** For these contacts, whose texts are about to leave. */
    void applyTo(TenantId tenant, Campaign drip, Collection<UUID> contacts, Instant now) {
        apply(tenant, drip, new Scope(false, List.copyOf(contacts), ""), now);
    }

    /** For everybody in it. */
    void applyToAll(TenantId tenant, Campaign drip, Instant now) {
        apply(tenant, drip, new Scope(false, List.of(), "skip locked"), now);
    }

    private void apply(TenantId tenant, Campaign drip, Scope scope, Instant now) {
        for (Cause cause : causes(tenant, drip, now)) {
            stop(tenant, drip, scope, cause, now);
        }
    }

    private List<Cause> causes(TenantId tenant, Campaign drip, Instant now) {
        List<Cause> causes = new ArrayList<>();
        if (drip.isDrip()) {
            boolean marketing = drip.purpose() == Purpose.MARKETING;
            for (String suppressed : List.of(Reasons.OPTED_OUT, Reasons.WRONG_NUMBER, Reasons.UNREACHABLE)) {
                causes.add(new Cause(suppressed, SUPPRESSED, Map.of("marketing", marketing)));
            }
        }
        String goal = drip.rules().goalTag();
        if (goal != null) {
            causes.add(new Cause(GOAL_REACHED, TAGGED, Map.of("tag", goal)));
        }
        String tag = drip.rules().stopTag();
        if (tag != null) {
            causes.add(new Cause(TAG_ADDED, TAGGED, Map.of("tag", tag)));
        }
        if (drip.rules().stopOnLeaving()) {
            Membership whom = audience.of(tenant, drip, now);
            String left = "not exists (select from %s where %s and %s = r.contact_id)"
                    .formatted(whom.from(), whom.where(), whom.id());
            causes.add(new Cause(LEFT_SEGMENT, left, whom.binds()));
        }
        return causes;
    }

    private void stop(TenantId tenant, Campaign drip, Scope scope, Cause cause, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.campaign_recipient set %s
                        where tenant_id = :tenant and id in (
                            select r.id from app.campaign_recipient r
                            where r.tenant_id = :tenant and r.campaign_id = :campaign and r.state <> 'STOPPED'
                                and (:everybody or r.contact_id = any(:contacts)) and (not :due or r.due_at <= :now)
                                and (r.state in ('WAITING', 'ACTIVE') or %s) and %s
                            order by r.id for update %s)
                        """.formatted(
                        RecipientEndings.STOP, RecipientEndings.HAS_A_TEXT_WAITING, cause.where(), scope.lock()))
                .bind("tenant", tenant.value())
                .bind("campaign", drip.id())
                .bind("reason", cause.reason())
                .bind("now", now)
                .bind("due", scope.due())
                .bind("everybody", scope.contacts().isEmpty())
                .bindArray("contacts", UUID.class, scope.contacts())
                .bindMap(cause.binds())
                .execute());
    }
}
