package com.intellisend.audience;

import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in a segment at an instant: how many, who in order, and as a piece of SQL for those who need all of them. */
@UseCase
public class SegmentMembers {

    @Inject
    private SegmentRepository segments;

    /** @param at business time, for rules that speak of days ago */
    public long count(TenantId tenant, UUID segment, Instant at) {
        return segments.count(tenant, of(tenant, segment, at));
    }

    /** In the order of their ids. */
    public Page<Member> list(TenantId tenant, UUID segment, @Nullable UUID after, int limit, Instant at) {
        return Page.of(
                segments.members(tenant, of(tenant, segment, at), after, limit + 1),
                limit,
                member -> member.id().toString());
    }

    public Membership of(TenantId tenant, UUID segment, Instant at) {
        return segments.find(tenant, segment)
                .map(found -> Membership.chosen(found.id()))
                .orElseThrow(() -> new NotFound("segment"));
    }
}
