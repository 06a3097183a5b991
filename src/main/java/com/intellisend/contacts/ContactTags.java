package com.intellisend.contacts;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Sorts contacts into heaps by words: puts a tag on one or on many, takes it off, and knows which there are. */
@UseCase
public class ContactTags {

    private static final int MOST_CONTACTS = 100_000;

    /** @param contacts how many have it */
    public record TagCount(String tag, long contacts) {}

    @Inject
    private ContactRepository contacts;

    @Inject
    private Jdbi database;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /** All tags of the brand in alphabetical order. */
    public List<TagCount> all(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery("""
                        select tag, count(*) as contacts from app.contact_tag
                         where tenant_id = :tenant group by tag order by lower(tag), tag limit 2000
                        """)
                .bind("tenant", tenant.value())
                .map((row, context) -> new TagCount(row.getString(1), row.getLong(2)))
                .list());
    }

    /** Tagging twice changes nothing. */
    public ContactCard tag(TenantId tenant, UUID contact, String tag) {
        String read = Tags.read(tag);
        if (contacts.addTags(tenant, List.of(contact), List.of(read), time.now()) > 0) {
            contacts.touch(tenant, contact, time.now());
            trail.record(tenant, "contact.tagged", "contact", contact, null, read);
        }
        return contacts.card(tenant, contact).orElseThrow(() -> new NotFound("contact"));
    }

    /** A tag that the contact does not have is not found. */
    public void untag(TenantId tenant, UUID contact, String tag) {
        int taken = database.withHandle(handle -> handle.createUpdate("""
                        delete from app.contact_tag where tenant_id = :tenant and contact_id = :contact and tag = :tag
                        """)
                .bind("tenant", tenant.value())
                .bind("contact", contact)
                .bind("tag", tag)
                .execute());
        if (taken == 0) {
            throw new NotFound("tag");
        }
        contacts.touch(tenant, contact, time.now());
        trail.record(tenant, "contact.untagged", "contact", contact, tag, null);
    }

    /** Puts the tag on all of them, up to 100,000; returns how many did not have it. Each one's story tells of it. */
    public int tagAll(TenantId tenant, Collection<UUID> all, String tag, @Nullable UUID byUser) {
        if (all.size() > MOST_CONTACTS) {
            throw new InvalidInput("contactIds", all.size() + " contacts at once; " + MOST_CONTACTS + " is the most.");
        }
        String read = Tags.read(tag);
        int tagged = contacts.tagTogether(tenant, all, read, byUser, time.now());
        trail.record(tenant, "contacts.tagged", "tag", null, null, Map.of("tag", read, "contacts", tagged));
        return tagged;
    }

    /** The story of somebody who is forgotten names no tag any more. */
    void forget(@Observes ContactRemoved removed) {
        database.useHandle(handle -> handle.createUpdate(
                        "delete from app.contact_tagging_person where tenant_id = :tenant and contact_id = :contact")
                .bind("tenant", removed.tenant().value())
                .bind("contact", removed.contactId())
                .execute());
    }
}
