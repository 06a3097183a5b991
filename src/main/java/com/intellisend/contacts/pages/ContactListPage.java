package com.intellisend.contacts.pages;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.contacts.ContactTags;
import com.intellisend.contacts.ContactTags.TagCount;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import jakarta.faces.application.FacesMessage;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of contacts: found by name, phone and tag, read on by fifty, and ticked to tag them or make a segment of them. */
@Named
@ViewScoped
public class ContactListPage implements Serializable {

    private static final int ROWS = 50;
    private static final int COUNTED = 100_000;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactTags tags;

    private @Nullable String search;
    private @Nullable String tag;
    private @Nullable String newTag;
    private @Nullable List<ContactCard> rows;
    private transient @Nullable List<TagCount> known;
    private final List<UUID> marks = new ArrayList<>();
    private @Nullable String next;
    private long found = -1;
    private final Map<UUID, Boolean> chosen = new HashMap<>();

    /** The rows stay what the person saw: read again at every tick, a contact that has come meanwhile would move them. */
    public List<ContactCard> getRows() {
        if (rows == null) {
            List<ContactCard> shown = new ArrayList<>(page(null));
            marks.forEach(mark -> shown.addAll(page(mark)));
            rows = shown;
        }
        return rows;
    }

    private List<ContactCard> page(@Nullable UUID after) {
        Page<ContactCard> page = contacts.list(tenant.id(), filter(), ROWS, after);
        next = page.next();
        return page.items();
    }

    public void find() {
        marks.clear();
        rows = null;
        found = -1;
    }

    public void showMore() {
        getRows();
        if (next != null) {
            marks.add(UUID.fromString(next));
            rows = null;
        }
    }

    public void tagChosen() {
        List<UUID> ids = chosenIds();
        if (ids.isEmpty()) {
            throw new InvalidInput("contactIds", "Tick the contacts first.");
        }
        String wanted = newTag == null ? "" : newTag;
        int added = tags.tagAll(tenant.id(), ids, wanted);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage("%,d of %,d got the tag “%s”".formatted(added, ids.size(), wanted.strip())
                                + (added < ids.size() ? "; the others had it." : ".")));
        chosen.clear();
        newTag = null;
        rows = null;
        known = null;
    }

    public String makeSegment() {
        String ids = chosenIds().stream().map(UUID::toString).collect(Collectors.joining(","));
        return "/audience/choose?faces-redirect=true&contacts=" + ids;
    }

    private List<UUID> chosenIds() {
        return chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private ContactFilter filter() {
        return new ContactFilter(tag, search);
    }

    public long getFound() {
        if (found < 0) {
            found = contacts.count(tenant.id(), filter(), COUNTED);
        }
        return found;
    }

    /** {@code 1,204 contacts}; beyond a hundred thousand nobody waits for the exact number. */
    public String getFoundWords() {
        return getFound() >= COUNTED
                ? "More than %,d contacts".formatted(COUNTED - 1)
                : "%,d contact%s".formatted(getFound(), getFound() == 1 ? "" : "s");
    }

    public boolean isFiltered() {
        return !filter().equals(ContactFilter.ALL);
    }

    public boolean isMore() {
        getRows();
        return next != null;
    }

    public int getChosenCount() {
        return chosenIds().size();
    }

    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    public List<TagCount> getKnownTags() {
        if (known == null) {
            known = tags.all(tenant.id());
        }
        return known;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public @Nullable String getNewTag() {
        return newTag;
    }

    public void setNewTag(@Nullable String newTag) {
        this.newTag = newTag;
    }
}
