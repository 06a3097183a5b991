package com.intellisend.contacts;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts of a brand, one by one: write down, find, change, forget. */
@UseCase
public class ContactBook {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContactRepository contacts;

    @Inject
    private ConsentGiven consents;

    @Inject
    private Tenants tenants;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    @Inject
    private Event<ContactRemoved> removals;

    @Inject
    private Event<NumberChanged> changes;

    /** Refuses with {@link ContactExists} a number that somebody has, and with {@link InvalidInput} what cannot be read. */
    public ContactCard create(TenantId tenant, ContactChange written, @Nullable UUID byUser) {
        Instant now = time.now();
        if (!written.written().containsKey(ContactField.PHONE.key())) {
            throw new InvalidInput(ContactField.PHONE.key(), "The phone number is missing.");
        }
        ContactFacts facts = written.read(tenants.get(tenant).timeZone(), now);
        UUID id = Ids.create();
        if (!contacts.insertIfNew(tenant, id, facts.phone(), now)) {
            throw new ContactExists(
                    facts.phone(), contacts.idOf(tenant, facts.phone()).orElse(id));
        }
        find(tenant, id).apply(facts.values(), now);
        entities.flush();
        contacts.addTags(tenant, List.of(id), facts.tags(), now);
        consents.record(tenant, facts.phone(), facts, byUser, now);
        trail.record(tenant, "contact.created", "contact", id, null, facts.values());
        return card(tenant, id);
    }

    public Contact find(TenantId tenant, UUID id) {
        Contact found = entities.createQuery("""
                        select c from Contact c where c.tenantId = :tenant and c.id = :id and c.anonymisedAt is null
                        """, Contact.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new NotFound("contact");
        }
        return found;
    }

    public Optional<Contact> findByPhone(TenantId tenant, PhoneNumber phone) {
        return contacts.idOf(tenant, phone).map(id -> find(tenant, id));
    }

    public ContactCard card(TenantId tenant, UUID id) {
        return contacts.card(tenant, id).orElseThrow(() -> new NotFound("contact"));
    }

    /** Newest first. */
    public Page<ContactCard> list(TenantId tenant, ContactFilter filter, int limit, @Nullable UUID after) {
        return Page.of(
                contacts.list(tenant, filter, limit + 1, after, time.now()),
                limit,
                card -> card.id().toString());
    }

    /** In one order or the other; each gives marks of its own. */
    public Page<ContactCard> list(TenantId tenant, ContactFilter filter, ContactOrder order, PageRequest page) {
        if (order == ContactOrder.CREATED) {
            return list(tenant, filter, page.limit(), page.afterId());
        }
        NameMark after = page.after() == null ? NameMark.START : NameMark.of(page.after());
        return Page.of(
                        contacts.listByName(tenant, filter, page.limit() + 1, after, time.now()),
                        page.limit(),
                        last -> new NameMark(last.name(), last.card().id()).text())
                .map(ContactRepository.Named::card);
    }

    /** How many fit the filter, counted up to a limit. */
    public long count(TenantId tenant, ContactFilter filter, int upTo) {
        return contacts.count(tenant, filter, upTo, time.now());
    }

    /**
     * Changes the fields that are named. Consent is given for a number: with a new one it is gone, unless it is named along
     * with it (47 CFR 64.1200(f)(9)).
     *
     * @param expected refused with {@link com.intellisend.kernel.ChangedMeanwhile} when it is no longer this one
     */
    public ContactCard change(
            TenantId tenant, UUID id, ContactChange written, ExpectedVersion expected, @Nullable UUID byUser) {
        Contact contact = find(tenant, id);
        expected.check(contact.version());
        ContactCard before = card(tenant, id);
        Instant now = time.now();
        ContactFacts facts = written.read(tenants.get(tenant).timeZone(), now);
        boolean moves = facts.moves(contact.phone());
        if (moves) {
            refuseTakenPhone(tenant, facts.phone());
            facts = facts.withoutConsentUnlessNamed();
            // What moves on and leaves locks its own rows before it looks at the contact: in that order nobody waits in
            // a ring.
            changes.fire(new NumberChanged(tenant, id, facts.phone()));
        }
        contact.apply(facts.values(), now);
        entities.flush();
        if (written.tags() != null) {
            contacts.replaceTags(tenant, id, facts.tags(), now);
        }
        ContactCard after = card(tenant, id);
        if (moves || !after.hasSameConsentAs(before)) {
            consents.record(tenant, contact.phone(), facts, byUser, now);
        }
        trail.record(tenant, "contact.changed", "contact", id, before.unlike(after), after.unlike(before));
        return after;
    }

    private void refuseTakenPhone(TenantId tenant, PhoneNumber phone) {
        contacts.idOf(tenant, phone).ifPresent(owner -> {
            throw new ContactExists(phone, owner);
        });
    }

    /** Forgets the contact: the row goes, or stays without name and number where texts need it. An opt-out stays in force. */
    public void forget(TenantId tenant, UUID id) {
        Contact contact = find(tenant, id);
        removals.fire(new ContactRemoved(tenant, id));
        entities.flush();
        if (contacts.deleteUnlessNeeded(tenant, id)) {
            entities.detach(contact);
        } else {
            contacts.replaceTags(tenant, id, List.of(), time.now());
            contact.anonymise(time.now());
            entities.flush();
        }
        trail.forget(tenant, "contact", id);
        trail.record(tenant, "contact.forgotten", "contact", id, null, null);
    }

    /** The contact with this number, written down now if nobody has it. */
    public Contact findOrCreate(TenantId tenant, PhoneNumber phone, Instant now) {
        return find(tenant, findOrCreateId(tenant, phone, now));
    }

    /** The same for whoever needs nothing else of the card. */
    public UUID findOrCreateId(TenantId tenant, PhoneNumber phone, Instant now) {
        return contacts.idOf(tenant, phone).orElseGet(() -> {
            contacts.insertIfNew(tenant, Ids.create(), phone, now);
            return contacts.idOf(tenant, phone).orElseThrow(() -> new NotFound("contact"));
        });
    }
}
