package com.intellisend.contacts.pages;

import com.intellisend.contacts.ContactBook;
import com.intellisend.contacts.ContactCard;
import com.intellisend.contacts.ContactChange;
import com.intellisend.contacts.CustomerType;
import com.intellisend.contacts.Tags;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.Tenants;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing a contact down, or changing one; a card that somebody changed meanwhile is not overwritten. */
@Named
@ViewScoped
public class ContactEditPage implements Serializable {

    private static final List<String> CONSENT = List.of("consentSource", "consentTimestamp");
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("M/d/yyyy h:mm a", Locale.US);

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Tenants tenants;

    @Inject
    private ContactBook contacts;

    private @Nullable UUID id;
    private @Nullable Integer version;
    private Map<String, String> fields = new HashMap<>();
    private @Nullable String tags;
    private Map<String, String> known = Map.of();
    private boolean consentGoesAlong;

    public void load() {
        if (id != null) {
            ContactCard card = contacts.card(tenant.id(), id);
            version = card.version();
            tags = String.join(", ", card.tags());
            put("firstName", card.firstName());
            put("lastName", card.lastName());
            put("phone", card.phone());
            put("email", card.email());
            put("address", card.address());
            put("city", card.city());
            put("state", card.state());
            put("zip", card.zip());
            put("leadSource", card.leadSource());
            put("customerType", card.customerType());
            put("consentSource", card.consentSource());
            Instant consented = card.consentTimestamp();
            put("consentTimestamp", consented == null ? null : AS_TYPED.format(consented.atZone(zone())));
            put("timeZone", card.timeZone());
            known = Map.copyOf(fields);
        }
    }

    private ZoneId zone() {
        return tenants.get(tenant.id()).timeZone();
    }

    private void put(String key, @Nullable String value) {
        fields.put(key, value == null ? "" : value);
    }

    /** Only what was changed is written, so that a date that is shown to the minute keeps its seconds. */
    public String save() {
        Map<String, String> written = new HashMap<>();
        fields.forEach((key, value) -> written.put(key, value == null ? "" : value));
        written.entrySet().removeIf(field -> field.getValue().equals(known.get(field.getKey())));
        boolean consented = consentGoesAlong || CONSENT.stream().anyMatch(written::containsKey);
        if (consented && written.containsKey("phone")) {
            CONSENT.forEach(key -> written.putIfAbsent(key, known.getOrDefault(key, "")));
        }
        ContactChange change = new ContactChange(written, Tags.ofCell(tags == null ? "" : tags));
        ContactCard saved = id == null
                ? contacts.create(tenant.id(), change, user.id())
                : contacts.change(
                        tenant.id(),
                        id,
                        change,
                        version == null ? ExpectedVersion.ANY : ExpectedVersion.of(version),
                        user.id());
        return "/contacts/details?faces-redirect=true&id=" + saved.id();
    }

    /** Whether there is consent that a new number would end. */
    public boolean isConsented() {
        return !known.getOrDefault("consentSource", "").isEmpty()
                || !known.getOrDefault("consentTimestamp", "").isEmpty();
    }

    /** Whether the consent that is known was given for the new number. */
    public boolean isConsentGoesAlong() {
        return consentGoesAlong;
    }

    public void setConsentGoesAlong(boolean consentGoesAlong) {
        this.consentGoesAlong = consentGoesAlong;
    }

    public boolean isNew() {
        return id == null;
    }

    public List<CustomerType> getTypes() {
        return List.of(CustomerType.values());
    }

    /** What is written in the form, by the fields' keys. */
    public Map<String, String> getFields() {
        return fields;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = tags;
    }
}
