package com.intellisend.ai;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The voices of a brand. */
@UseCase
public class AiPersonas {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    /** In the order in which they were made. */
    public Page<AiPersona> list(TenantId tenant, PageRequest page) {
        UUID after = page.afterId();
        List<AiPersona> found = entities.createQuery("""
                        select p from AiPersona p where p.tenantId = :tenant and p.id > :after order by p.id
                        """, AiPersona.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(found, page.limit(), persona -> persona.id().toString());
    }

    public AiPersona get(TenantId tenant, UUID id) {
        return entities.createQuery(
                        "select p from AiPersona p where p.tenantId = :tenant and p.id = :id", AiPersona.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("persona"));
    }

    /** Refuses a name that the brand has already, with {@link PersonaNameTaken}. */
    public AiPersona create(TenantId tenant, PersonaDraft draft) {
        requireFree(tenant, draft.name(), new UUID(0, 0));
        AiPersona created = new AiPersona(tenant, draft, time.now());
        entities.persist(created);
        entities.flush();
        trail.record(tenant, "persona.created", "persona", created.id(), null, draft);
        return created;
    }

    public AiPersona rewrite(TenantId tenant, UUID id, ExpectedVersion expected, PersonaDraft draft) {
        AiPersona changed = get(tenant, id);
        expected.check(changed.version());
        PersonaDraft before = changed.draft();
        requireFree(tenant, draft.name(), id);
        changed.rewrite(draft, time.now());
        entities.flush();
        trail.record(tenant, "persona.changed", "persona", id, before, draft);
        return changed;
    }

    public void delete(TenantId tenant, UUID id) {
        AiPersona gone = get(tenant, id);
        entities.remove(gone);
        entities.flush();
        trail.record(tenant, "persona.deleted", "persona", id, gone.draft(), null);
    }

    private void requireFree(TenantId tenant, String name, UUID except) {
        boolean taken = entities.createQuery("""
                        select p.id from AiPersona p
                        where p.tenantId = :tenant and lower(p.name) = lower(:name) and p.id <> :except
                        """, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("name", name)
                .setParameter("except", except)
                .getResultStream()
                .findFirst()
                .isPresent();
        if (taken) {
            throw new PersonaNameTaken(name);
        }
    }
}
