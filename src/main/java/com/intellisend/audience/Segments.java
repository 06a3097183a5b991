package com.intellisend.audience;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The segments of a brand: make them, fill them, ask who is in them. */
@UseCase
public class Segments {

    /** The most contacts that can be named in one call. */
    public static final int MOST_AT_ONCE = 100_000;

    @Inject
    private SegmentRepository segments;

    @Inject
    private SegmentMembers members;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /**
     * A segment of these contacts; a contact named twice is in it once.
     *
     * <p>Refused: a name that is taken, more than {@link #MOST_AT_ONCE} contacts, and contacts that the brand does not have
     * (it is said how many). Then nothing is stored.
     */
    public Segment createStatic(TenantId tenant, String name, Collection<UUID> contacts) {
        Segment created = new Segment(tenant, name, null, time.now());
        keep(tenant, created);
        put(tenant, created, contacts);
        tellCreated(tenant, created);
        return created;
    }

    /** A segment of whoever fits the rule; refused with the path of the fault when the rule cannot be understood. */
    public Segment createDynamic(TenantId tenant, String name, String definition) {
        RuleReader.read(definition);
        Segment created = new Segment(tenant, name, definition, time.now());
        keep(tenant, created);
        members.of(tenant, created.id(), time.now());
        tellCreated(tenant, created);
        return created;
    }

    /**
     * Another name, and another rule where there is one.
     *
     * @param definition null for a STATIC segment
     */
    public Segment change(
            TenantId tenant, UUID id, ExpectedVersion expected, String name, @Nullable String definition) {
        expected.check(get(tenant, id).version());
        Segment renamed = rename(tenant, id, name);
        return definition == null ? renamed : redefine(tenant, id, definition);
    }

    /** Gives a DYNAMIC segment another rule. */
    public Segment redefine(TenantId tenant, UUID id, String definition) {
        RuleReader.read(definition);
        Segment segment = get(tenant, id);
        Segment.Facts before = segment.facts();
        segment.define(definition, time.now());
        segments.flush();
        members.of(tenant, id, time.now());
        trail.record(tenant, "segment.changed", "segment", id, before, segment.facts());
        return segment;
    }

    /** A new STATIC segment of whoever is in this one at the moment. */
    public Segment freeze(TenantId tenant, UUID id, String name) {
        Instant now = time.now();
        Segment frozen = new Segment(tenant, name, null, now);
        keep(tenant, frozen);
        segments.putAll(tenant, frozen.id(), members.of(tenant, id, now), now);
        tellCreated(tenant, frozen);
        return frozen;
    }

    /** Takes a segment off the lists; refused while somebody counts on it. */
    public void archive(TenantId tenant, UUID id) {
        Segment segment = get(tenant, id);
        List<String> users = segments.users(tenant, id);
        if (!users.isEmpty()) {
            throw new SegmentIsInUse(segment.name(), users);
        }
        segment.archive(time.now());
        segments.flush();
        trail.record(tenant, "segment.archived", "segment", id, null, null);
    }

    /** Puts it back on the lists; refused when its name was given to another. */
    public Segment bringBack(TenantId tenant, UUID id) {
        Segment segment = get(tenant, id);
        refuseTaken(tenant, segment);
        segment.bringBack(time.now());
        segments.flush();
        trail.record(tenant, "segment.brought-back", "segment", id, null, null);
        return segment;
    }

    public Segment get(TenantId tenant, UUID id) {
        return segments.find(tenant, id).orElseThrow(() -> new NotFound("segment"));
    }

    /** Upper and lower case are the same. */
    public Optional<Segment> called(TenantId tenant, String name) {
        return segments.called(tenant, name);
    }

    /** Newest first. */
    public Page<Segment> list(TenantId tenant, @Nullable UUID before, int limit) {
        return Page.of(
                segments.list(tenant, before, limit + 1),
                limit,
                segment -> segment.id().toString());
    }

    public Segment rename(TenantId tenant, UUID id, String name) {
        Segment segment = get(tenant, id);
        Segment.Facts before = segment.facts();
        segment.rename(name, time.now());
        refuseTaken(tenant, segment);
        segments.flush();
        if (!before.equals(segment.facts())) {
            trail.record(tenant, "segment.changed", "segment", id, before, segment.facts());
        }
        return segment;
    }

    /** Puts these contacts in; who is in it already stays. Refused as in {@link #createStatic}. */
    public Segment addMembers(TenantId tenant, UUID id, Collection<UUID> contacts) {
        Segment segment = get(tenant, id);
        segment.chosenAnew(time.now());
        put(tenant, segment, contacts);
        trail.record(tenant, "segment.members-added", "segment", id, null, Map.of("contacts", contacts.size()));
        return segment;
    }

    /** @return how many were in it and are not any more */
    public int removeMembers(TenantId tenant, UUID id, Collection<UUID> contacts) {
        Segment segment = get(tenant, id);
        segment.chosenAnew(time.now());
        int taken = segments.take(tenant, id, contacts);
        trail.record(tenant, "segment.members-removed", "segment", id, null, Map.of("contacts", taken));
        return taken;
    }

    private void tellCreated(TenantId tenant, Segment created) {
        trail.record(tenant, "segment.created", "segment", created.id(), null, created.facts());
    }

    private void keep(TenantId tenant, Segment segment) {
        refuseTaken(tenant, segment);
        segments.add(segment);
    }

    private void refuseTaken(TenantId tenant, Segment segment) {
        if (segments.isTaken(tenant, segment.name(), segment.id())) {
            throw new SegmentNameTaken(segment.name());
        }
    }

    private void put(TenantId tenant, Segment segment, Collection<UUID> contacts) {
        if (contacts.size() > MOST_AT_ONCE) {
            throw new InvalidInput(
                    "contactIds", "at most " + MOST_AT_ONCE + " contacts at once, these are " + contacts.size());
        }
        Set<UUID> wanted = new HashSet<>(contacts);
        int strange = wanted.size() - segments.put(tenant, segment.id(), wanted, time.now());
        if (strange > 0) {
            throw new InvalidInput(
                    "contactIds",
                    strange + " of the " + wanted.size() + (strange == 1 ? " is not a contact" : " are not contacts")
                            + " of this brand");
        }
    }
}
