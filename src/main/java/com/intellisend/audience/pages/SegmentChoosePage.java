package com.intellisend.audience.pages;

import com.intellisend.audience.Segment;
import com.intellisend.audience.Segments;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.ForAdmins;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Choosing contacts, for a new segment or for one that there is: by hand, or all that a search finds. */
@Named
@ViewScoped
public class SegmentChoosePage implements Serializable {

    private static final int ROWS = 50;
    private static final int AT_ONCE = 500;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private Segments segments;

    @Inject
    private ContactBook contacts;

    private @Nullable UUID segmentId;
    private String name = "";
    private String tag = "";
    private String search = "";
    private transient List<ContactCard> rows = List.of();
    private @Nullable String next;
    private long matching;
    private final Map<UUID, Boolean> chosen = new HashMap<>();

    public void load() {
        if (segmentId != null) {
            name = segments.get(tenant.id(), segmentId).name();
        }
        chooseThoseTicked();
        find();
    }

    /** Whom somebody has ticked in the list of contacts on the way here. */
    private void chooseThoseTicked() {
        Object ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get("contacts");
        if (ticked instanceof List<?> ids) {
            ids.forEach(id -> chosen.put((UUID) id, true));
        }
    }

    /** Shows the first contacts that fit; what is chosen stays chosen. */
    public void find() {
        show(null);
        matching = contacts.count(tenant.id(), filter(), Segments.MOST_AT_ONCE);
    }

    public void showMore() {
        show(next == null ? null : UUID.fromString(next));
    }

    public void chooseAllMatching() {
        UUID after = null;
        do {
            Page<ContactCard> page = contacts.list(tenant.id(), filter(), AT_ONCE, after);
            page.items().forEach(contact -> chosen.put(contact.id(), true));
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null && getChosenCount() < Segments.MOST_AT_ONCE);
        refresh();
    }

    public void chooseNobody() {
        chosen.clear();
        refresh();
    }

    @ForAdmins
    public String save() {
        List<UUID> ids = chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            throw new InvalidInput("contactIds", "Choose at least one contact first.");
        }
        Segment saved = segmentId == null
                ? segments.createStatic(tenant.id(), name, ids)
                : segments.addMembers(tenant.id(), segmentId, ids);
        return "/audience/view?faces-redirect=true&id=" + saved.id();
    }

    private void refresh() {
        show(null);
    }

    private void show(@Nullable UUID after) {
        Page<ContactCard> page = contacts.list(tenant.id(), filter(), ROWS, after);
        List<ContactCard> shown = new ArrayList<>();
        if (after != null) {
            shown.addAll(rows);
        }
        shown.addAll(page.items());
        rows = shown;
        next = page.next();
    }

    private ContactFilter filter() {
        return new ContactFilter(tag, search);
    }

    public long getChosenCount() {
        return chosen.values().stream().filter(Boolean.TRUE::equals).count();
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    public List<ContactCard> getRows() {
        return rows;
    }

    public boolean isMore() {
        return next != null;
    }

    public long getMatching() {
        return matching;
    }

    public boolean isAdding() {
        return segmentId != null;
    }

    public @Nullable UUID getSegmentId() {
        return segmentId;
    }

    public void setSegmentId(@Nullable UUID segmentId) {
        this.segmentId = segmentId;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag == null ? "" : tag;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }
}
