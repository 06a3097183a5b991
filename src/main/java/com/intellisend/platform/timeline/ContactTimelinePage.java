package com.intellisend.platform.timeline;

import com.intellisend.compliance.Reasons;
import com.intellisend.contacts.ContactCard;
import com.intellisend.kernel.Page;
import com.intellisend.platform.timeline.ContactTimeline.Moment;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The timeline of a contact as a part of the page of that contact, thirty moments at a time. */
@Named
@RequestScoped
public class ContactTimelinePage {

    private static final int AT_ONCE = 30;
    private static final Sight UNKNOWN = new Sight("circle", "Something was written down");

    private static final Map<String, Sight> SIGHTS = Map.ofEntries(
            Map.entry("wrote", new Sight("inbox", "They wrote")),
            Map.entry("texted", new Sight("send", "Text to them")),
            Map.entry("entered-drip", new Sight("sitemap", "Came into the sequence")),
            Map.entry("entered-campaign", new Sight("megaphone", "Came into the campaign")),
            Map.entry("through", new Sight("check", "Reached the end of the sequence")),
            Map.entry("stopped-drip", new Sight("times", "The sequence ended for them")),
            Map.entry("stopped-campaign", new Sight("times", "Got nothing more of the campaign")),
            Map.entry("consent", new Sight("verified", "Agreed to texts")),
            Map.entry("opt_out", new Sight("ban", "Opted out")),
            Map.entry("opt_in", new Sight("verified", "Opted in again")),
            Map.entry("opt_in_request", new Sight("question-circle", "Asked to get texts again")),
            Map.entry("lifted", new Sight("undo", "The opt-out was lifted")),
            Map.entry("hold", new Sight("pause", "Held until somebody reads it")),
            Map.entry("hold_ended", new Sight("play", "Not held any more")),
            Map.entry("imported-created", new Sight("upload", "Came with an import")),
            Map.entry("imported-updated", new Sight("upload", "Updated by an import")),
            Map.entry("imported-unchanged", new Sight("upload", "Was in an import, nothing changed")),
            Map.entry("noted", new Sight("file-edit", "Note")),
            Map.entry("created", new Sight("user-plus", "Added by hand")),
            Map.entry("changed", new Sight("pencil", "Changed")),
            Map.entry("tagged", new Sight("tag", "Got a tag")),
            Map.entry("untagged", new Sight("tag", "Lost a tag")));

    @Inject
    private CurrentTenant tenant;

    @Inject
    private ContactTimeline timeline;

    private @Nullable String after;
    private @Nullable Page<Moment> page;

    /** How a kind of moment is shown: its icon, and what it is called. */
    public record Sight(String icon, String words) {}

    /** Reads the part that the address asks for. */
    public void load(ContactCard contact) {
        page(contact);
    }

    public List<Moment> of(ContactCard contact) {
        return page(contact).items();
    }

    /** The mark of the next page; null when there is none. */
    public @Nullable String next(ContactCard contact) {
        return page(contact).next();
    }

    private Page<Moment> page(ContactCard contact) {
        if (page == null) {
            page = timeline.of(tenant.id(), contact, AT_ONCE, after);
        }
        return page;
    }

    public Sight sight(Moment moment) {
        return SIGHTS.getOrDefault(moment.kind(), UNKNOWN);
    }

    /** Why it stopped, why it was withheld, or where it came from; empty for what needs no word more. */
    public String why(Moment moment) {
        return moment.detail() == null || moment.kind().equals("changed") ? "" : Reasons.inWords(moment.detail());
    }

    /** The names of the fields that were changed. */
    public List<String> fields(Moment moment) {
        return moment.detail() == null || !moment.kind().equals("changed")
                ? List.of()
                : Arrays.stream(moment.detail().split(",")).toList();
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null || after.isBlank() ? null : after;
    }
}
