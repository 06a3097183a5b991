package com.intellisend.audience;

import com.intellisend.audience.SegmentRule.All;
import com.intellisend.audience.SegmentRule.Any;
import com.intellisend.audience.SegmentRule.InSegment;
import com.intellisend.audience.SegmentRule.Not;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in a segment at an instant: how many, who in order, and as a piece of SQL for those who need all of them. */
@UseCase
public class SegmentMembers {

    @Inject
    private SegmentRepository segments;

    @Inject
    private Tenants tenants;

    /** @param at business time, for rules that speak of days ago */
    public long count(TenantId tenant, UUID segment, Instant at) {
        return segments.count(tenant, of(tenant, segment, at));
    }

    /** Finds the first and looks no further, so that it costs the same at any size. */
    public boolean isEmpty(TenantId tenant, Membership whom) {
        return !segments.any(tenant, whom);
    }

    /** In the order of their ids. */
    public Page<Member> list(TenantId tenant, UUID segment, @Nullable UUID after, int limit, Instant at) {
        return Page.of(
                segments.members(tenant, of(tenant, segment, at), after, limit + 1),
                limit,
                member -> member.id().toString());
    }

    /** Whom a rule means, before it is a segment. */
    public long count(TenantId tenant, SegmentRule rule, Instant at) {
        return segments.count(tenant, compiled(tenant, rule, at));
    }

    /** Some whom a rule means. */
    public List<Member> sample(TenantId tenant, SegmentRule rule, int limit, Instant at) {
        return segments.members(tenant, compiled(tenant, rule, at), null, limit);
    }

    public Membership of(TenantId tenant, UUID id, Instant at) {
        Segment segment = segments.find(tenant, id).orElseThrow(() -> new NotFound("segment"));
        return segment.rule().map(rule -> compiled(tenant, rule, at)).orElseGet(() -> Membership.chosen(id));
    }

    /** Those of a segment who are in none of the others. */
    public Membership of(TenantId tenant, UUID id, List<UUID> excluded, Instant at) {
        if (excluded.isEmpty()) {
            return of(tenant, id, at);
        }
        Segment segment = segments.find(tenant, id).orElseThrow(() -> new NotFound("segment"));
        SegmentRule others = new Not(
                new Any(excluded.stream().<SegmentRule>map(InSegment::new).toList()));
        return segment.rule()
                .map(rule -> compiled(tenant, new All(List.of(rule, others)), at))
                .orElseGet(() -> Membership.chosen(id).fitting(compiled(tenant, others, at)));
    }

    public long count(TenantId tenant, Membership whom) {
        return segments.count(tenant, whom);
    }

    private Membership compiled(TenantId tenant, SegmentRule rule, Instant at) {
        return RuleSql.compile(
                rule,
                at,
                tenants.get(tenant).timeZone(),
                other -> segments.find(tenant, other)
                        .orElseThrow(
                                () -> new InvalidInput("definition", "names a segment that does not exist: " + other))
                        .rule());
    }
}
