package com.intellisend.audience.pages;

import com.intellisend.audience.Member;
import com.intellisend.audience.RuleChoices;
import com.intellisend.audience.RuleWords;
import com.intellisend.audience.Segment;
import com.intellisend.audience.SegmentMembers;
import com.intellisend.audience.Segments;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.ForAdmins;
import com.intellisend.tenancy.Tenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One segment and who is in it. */
@Named
@ViewScoped
public class SegmentViewPage implements Serializable {

    private static final int ROWS = 50;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Segments segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private RuleChoices choices;

    @Inject
    private Tenants tenants;

    @Inject
    private BusinessTime time;

    private @Nullable UUID id;
    private @Nullable String after;
    private @Nullable Segment segment;
    private Page<Member> page = new Page<>(List.of(), null);
    private long count;
    private String name = "";

    public void load() {
        if (id == null) {
            throw new NotFound("segment");
        }
        segment = segments.get(tenant.id(), id);
        name = segment.name();
        count = members.count(tenant.id(), id, time.now());
        page = members.list(tenant.id(), id, new PageRequest(ROWS, after).afterId(), ROWS, time.now());
    }

    @ForAdmins
    public String rename() {
        segments.rename(tenant.id(), Objects.requireNonNull(id), name);
        return here();
    }

    @ForAdmins
    public String remove(UUID contact) {
        segments.removeMembers(tenant.id(), Objects.requireNonNull(id), List.of(contact));
        return here();
    }

    /** A fixed list of whoever is in it at the moment. */
    @ForAdmins
    public String freeze() {
        Segment rule = segments.get(tenant.id(), Objects.requireNonNull(id));
        String day = time.now()
                .atZone(tenants.get(tenant.id()).timeZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
        return "/audience/view?faces-redirect=true&id="
                + segments.freeze(tenant.id(), rule.id(), rule.name() + ", " + day)
                        .id();
    }

    @ForAdmins
    public String archive() {
        segments.archive(tenant.id(), Objects.requireNonNull(id));
        return "/audience/list?faces-redirect=true&removed=" + id;
    }

    /** @param language what an English phrase is called there */
    public String words(Map<String, String> language) {
        return Objects.requireNonNull(segment)
                .rule()
                .map(rule ->
                        RuleWords.of(rule, choices.names(tenant.id()), phrase -> language.getOrDefault(phrase, phrase)))
                .orElse("");
    }

    private String here() {
        return "/audience/view?faces-redirect=true&id=" + id;
    }

    public @Nullable Segment getSegment() {
        return segment;
    }

    public List<Member> getMembers() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    public long getCount() {
        return count;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
