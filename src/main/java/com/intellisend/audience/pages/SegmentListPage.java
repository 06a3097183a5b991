package com.intellisend.audience.pages;

import com.intellisend.audience.Segment;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.audience.SegmentType;
import com.intellisend.audience.Segments;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.ForAdmins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The segments of a brand with how many contacts each has now. */
@Named
@RequestScoped
public class SegmentListPage {

    private static final int ROWS = 30;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Segments segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private BusinessTime time;

    private @Nullable UUID removed;
    private @Nullable String after;
    private @Nullable String next;
    private List<Row> rows = List.of();

    /** A line of the list. */
    public record Row(UUID id, String name, SegmentType type, long count, Instant updatedAt) {}

    public void load() {
        Page<Segment> page = segments.list(tenant.id(), new PageRequest(ROWS, after).afterId(), ROWS);
        Instant now = time.now();
        rows = page.items().stream()
                .map(segment -> new Row(
                        segment.id(),
                        segment.name(),
                        segment.type(),
                        members.count(tenant.id(), segment.id(), now),
                        segment.updatedAt()))
                .toList();
        next = page.next();
    }

    @ForAdmins
    public String bringBack() {
        segments.bringBack(tenant.id(), Objects.requireNonNull(removed));
        return "/audience/list?faces-redirect=true";
    }

    public String getRemovedName() {
        return removed == null ? "" : segments.get(tenant.id(), removed).name();
    }

    public @Nullable UUID getRemoved() {
        return removed;
    }

    public void setRemoved(@Nullable UUID removed) {
        this.removed = removed;
    }

    public List<Row> getRows() {
        return rows;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public @Nullable String getNext() {
        return next;
    }
}
