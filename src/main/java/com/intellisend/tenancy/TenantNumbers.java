package com.intellisend.tenancy;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers from which a brand texts; exactly one of them is the default as soon as there is one. */
@UseCase
public class TenantNumbers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TenantDirectory directory;

    @Inject
    private AuditTrail trail;

    @Inject
    private Event<NumberLeaves> leaving;

    @Inject
    private BusinessTime time;

    /** The default first, then in the order in which they were added. */
    public List<TenantNumber> all(TenantId tenant) {
        return entities.createQuery("""
                        select n from TenantNumber n where n.tenantId = :tenant and n.removedAt is null order by n.isDefault desc, n.id
                        """, TenantNumber.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    public TenantNumber get(TenantId tenant, UUID id) {
        return all(tenant).stream()
                .filter(number -> number.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("number"));
    }

    public Optional<TenantNumber> find(TenantId tenant, PhoneNumber number) {
        return all(tenant).stream()
                .filter(own -> own.phoneNumber().equals(number))
                .findFirst();
    }

    public Optional<TenantNumber> defaultNumber(TenantId tenant) {
        return all(tenant).stream().filter(TenantNumber::isDefault).findFirst();
    }

    /**
     * The first number becomes the default whatever is asked; a number of another brand is refused as taken, and one that
     * this brand has removed comes back.
     */
    public TenantNumber add(
            TenantId tenant,
            PhoneNumber number,
            @Nullable String label,
            boolean asDefault,
            @Nullable BigDecimal segmentsPerSecond) {
        List<TenantNumber> others = all(tenant);
        TenantNumber added = removed(tenant, number)
                .map(known -> known.comeBack(label, segmentsPerSecond, time.now()))
                .orElseGet(() -> {
                    if (directory.ownerOf(number).isPresent()) {
                        throw new NumberIsTaken(number);
                    }
                    return new TenantNumber(tenant, number, label, segmentsPerSecond, time.now());
                });
        entities.persist(added);
        if (asDefault || others.isEmpty()) {
            crown(added, others);
        }
        entities.flush();
        trail.record(tenant, "number.added", "number", added.id(), null, added.facts());
        return added;
    }

    public TenantNumber change(
            TenantId tenant,
            UUID id,
            ExpectedVersion expected,
            @Nullable String label,
            boolean asDefault,
            @Nullable BigDecimal segmentsPerSecond) {
        TenantNumber changed = get(tenant, id);
        expected.check(changed.version());
        TenantNumber.Facts before = changed.facts();
        changed.describe(label, segmentsPerSecond, time.now());
        if (asDefault && !changed.isDefault()) {
            crown(changed, all(tenant));
        }
        entities.flush();
        trail.record(tenant, "number.changed", "number", id, before, changed.facts());
        return changed;
    }

    /** Trouble with the sender or the account: nothing more leaves from here until {@link #goOn}. */
    public void stop(TenantId tenant, PhoneNumber number, int code, String reason) {
        find(tenant, number).ifPresent(own -> own.stop(code, reason, time.now()));
    }

    public TenantNumber goOn(TenantId tenant, UUID id) {
        TenantNumber number = get(tenant, id);
        number.goOn(time.now());
        entities.flush();
        trail.record(tenant, "number.resumed", "number", id, null, number.facts());
        return number;
    }

    /**
     * Nothing leaves from it any more. What people still write to it comes to this brand, so it never becomes another's;
     * only a number that nobody can know goes without a trace.
     *
     * <p>Refused with {@link NumberIsNeeded} for the default, and while texts or campaigns leave from it.
     */
    public void remove(TenantId tenant, UUID id) {
        TenantNumber number = get(tenant, id);
        entities.lock(number, LockModeType.PESSIMISTIC_WRITE);
        if (number.isDefault()) {
            throw NumberIsNeeded.asDefault(number.phoneNumber());
        }
        NumberLeaves leaves = new NumberLeaves(tenant, number.phoneNumber());
        leaving.fire(leaves);
        TenantNumber.Facts before = number.facts();
        if (leaves.isRemembered()) {
            number.remove(time.now());
        } else {
            entities.remove(number);
        }
        entities.flush();
        trail.record(tenant, "number.removed", "number", id, before, null);
    }

    private Optional<TenantNumber> removed(TenantId tenant, PhoneNumber number) {
        return entities.createQuery("""
                        select n from TenantNumber n
                        where n.tenantId = :tenant and n.phoneNumber = :number and n.removedAt is not null
                        """, TenantNumber.class)
                .setParameter("tenant", tenant.value())
                .setParameter("number", number.e164())
                .getResultStream()
                .findFirst();
    }

    private void crown(TenantNumber heir, List<TenantNumber> others) {
        others.forEach(other -> other.makeDefault(false, time.now()));
        // Two defaults may not exist even for the length of a statement.
        entities.flush();
        heir.makeDefault(true, time.now());
    }
}
