package com.intellisend.tenancy;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to what, when and from where, written in the transaction that does it: one cannot be without the other.
 *
 * <p>Who acts is taken from the request in progress, so that no use case can name somebody else.
 */
@UseCase
public class AuditTrail {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String OURSELVES = "IntelliSend";

    @Inject
    private Jdbi database;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessTime time;

    /**
     * @param action noun and past verb, such as {@code person.invited}
     * @param before what a reader may see of it as it was; never a secret
     * @param after the same as it is now
     */
    public void record(
            TenantId tenant,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable Object before,
            @Nullable Object after) {
        database.useHandle(handle -> write(handle, tenant, action, subjectType, subjectId, before, after));
    }

    /** The same on a connection that is not the tenant's own; for what only the agency's role may touch. */
    void write(
            Handle handle,
            @Nullable TenantId tenant,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            @Nullable Object before,
            @Nullable Object after) {
        Optional<CurrentUser> actor = actor();
        handle.createUpdate("""
                        insert into app.audit_event (id, tenant_id, actor_user_id, actor, action, subject_type, subject_id,
                            before_json, after_json, remote_address, at)
                        values (:id, :tenant, :user, :actor, :action, :type, :subject,
                            cast(:before as jsonb), cast(:after as jsonb), :address, :now)
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant == null ? null : tenant.value())
                .bind("user", actor.map(CurrentUser::id).orElse(null))
                .bind("actor", actor.map(CurrentUser::name).orElse(OURSELVES))
                .bind("action", action)
                .bind("type", subjectType)
                .bind("subject", subjectId)
                .bind("before", before == null ? null : JSON.toJson(before))
                .bind("after", after == null ? null : JSON.toJson(after))
                .bind("address", actor.map(CurrentUser::remoteAddress).orElse(null))
                .bind("now", time.now())
                .execute();
    }

    /** Takes out what was kept of a person who is to be forgotten; that something was done, when and by whom stays. */
    public void forget(TenantId tenant, String subjectType, UUID subjectId) {
        database.useHandle(handle -> handle.createQuery("select app.forget_in_audit(:tenant, :type, :subject)")
                .bind("tenant", tenant.value())
                .bind("type", subjectType)
                .bind("subject", subjectId)
                .mapTo(Integer.class)
                .one());
    }

    /** The newest first. */
    public Page<AuditEvent> read(TenantId tenant, PageRequest page) {
        UUID before = page.afterId();
        String older = before == null ? "" : "and id < :before";
        return Page.of(
                database.withHandle(handle -> {
                    var query = handle.createQuery("""
                                    select id, actor_user_id, actor, action, subject_type, subject_id, before_json, after_json,
                                        remote_address, at
                                    from app.audit_event where tenant_id = :tenant %s order by id desc limit :limit
                                    """.formatted(older))
                            .bind("tenant", tenant.value())
                            .bind("limit", page.limit() + 1);
                    return (before == null ? query : query.bind("before", before))
                            .map(ConstructorMapper.of(AuditEvent.class))
                            .list();
                }),
                page.limit(),
                event -> event.id().toString());
    }

    private Optional<CurrentUser> actor() {
        try {
            return user.isKnown() ? Optional.of(user) : Optional.empty();
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }
}
