package com.intellisend.contacts.pages;

import com.intellisend.contacts.ConsentOnFile;
import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactFilter;
import com.intellisend.contacts.ContactOrder;
import com.intellisend.contacts.ContactTags;
import com.intellisend.contacts.ContactTags.TagCount;
import com.intellisend.contacts.CustomerType;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of contacts: found by what its address says, read on by fifty, and ticked to tag them or make a segment of them. */
@Named
@ViewScoped
public class ContactListPage implements Serializable {

    private static final int ROWS = 50;
    private static final int COUNTED = 100_000;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private ContactBook contacts;

    @Inject
    private ContactTags tags;

    private @Nullable String search;
    private @Nullable String tag;
    private @Nullable String type;
    private @Nullable String consent;
    private @Nullable String texted;
    private ContactFilter filter = ContactFilter.ALL;
    private @Nullable String newTag;
    private @Nullable List<ContactCard> rows;
    private transient @Nullable List<TagCount> known;
    private final List<String> marks = new ArrayList<>();
    private ContactOrder order = ContactOrder.CREATED;
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

    private List<ContactCard> page(@Nullable String after) {
        Page<ContactCard> page = contacts.list(tenant.id(), filter, order, new PageRequest(ROWS, after));
        next = page.next();
        return page.items();
    }

    /** Takes the filter from the address; one that cannot be read shows all, and says so. */
    public void load() {
        filter = ContactFilter.read(tag, search, type, consent, texted);
    }

    public void showMore() {
        getRows();
        if (next != null) {
            marks.add(next);
            rows = null;
        }
    }

    public void tagChosen() {
        List<UUID> ids = chosenIds();
        if (ids.isEmpty()) {
            throw new InvalidInput("contactIds", "Tick the contacts first.");
        }
        String wanted = newTag == null ? "" : newTag;
        int added = tags.tagAll(tenant.id(), ids, wanted, user.id());
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

    /** The next page is told who is ticked beside the address, which is too short for many. */
    public String makeSegment() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("contacts", chosenIds());
        return "/audience/choose?faces-redirect=true";
    }

    private List<UUID> chosenIds() {
        return chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    public long getFound() {
        if (found < 0) {
            found = contacts.count(tenant.id(), filter, COUNTED);
        }
        return found;
    }

    /** Beyond a hundred thousand nobody waits for the exact number. */
    public boolean isBeyondCount() {
        return getFound() >= COUNTED;
    }

    public boolean isFiltered() {
        return !filter.equals(ContactFilter.ALL);
    }

    /** A rule can say all of the filter but an opt-out (who opted out gets nothing of a campaign anyway) and a search. */
    public boolean isRule() {
        return isFiltered() && filter.search() == null && filter.consent() != ConsentOnFile.OPTED_OUT;
    }

    public List<String> getTypes() {
        return Arrays.stream(CustomerType.values()).map(Enum::name).toList();
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

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getConsent() {
        return consent;
    }

    public void setConsent(@Nullable String consent) {
        this.consent = consent;
    }

    public @Nullable String getTexted() {
        return texted;
    }

    public void setTexted(@Nullable String texted) {
        this.texted = texted;
    }

    public String getSort() {
        return order.name();
    }

    /** Anything but the name is the order in which they came. */
    public void setSort(@Nullable String sort) {
        order = ContactOrder.NAME.name().equals(sort) ? ContactOrder.NAME : ContactOrder.CREATED;
    }

    public @Nullable String getNewTag() {
        return newTag;
    }

    public void setNewTag(@Nullable String newTag) {
        this.newTag = newTag;
    }
}
