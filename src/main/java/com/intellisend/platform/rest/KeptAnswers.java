package com.intellisend.platform.rest;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.ApiTokens;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * What POSTs with an Idempotency-Key were answered. A key is taken in the transaction of what the POST does, so that one is
 * never without the other: who comes second waits at the key until the first has ended (ADR 27).
 */
@UseCase
public class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any POST takes in health, and shorter than a caller's patience. */
    private static final String LONGEST_WAIT = "8s";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Inject
    private Jdbi database;

    @Inject
    private MachineTime time;

    /** A key as its caller gave it, and what it was given for. */
    record Key(String token, String text, String fingerprint) {

        String caller() {
            return ApiTokens.hash(token);
        }
    }

    /** A row as it is found. */
    public record Found(
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String contentType,
            String sealedBody) {}

    /**
     * Takes the key for this transaction, or finds what was answered to it.
     *
     * @param tenant null for what the agency does beside all brands
     */
    Optional<KeptAnswer> take(@Nullable TenantId tenant, Key key) {
        return database.withHandle(handle -> {
            name(handle, key.caller());
            if (insert(handle, tenant, key)) {
                return Optional.empty();
            }
            Found found = find(handle, tenant, key);
            if (!found.fingerprint().equals(key.fingerprint())) {
                throw new KeyUsedForAnother();
            }
            return Optional.of(new KeptAnswer(
                    found.status(),
                    found.location(),
                    found.etag(),
                    found.contentType(),
                    new TokenSeal(key.token()).open(found.sealedBody())));
        });
    }

    /** Writes the answer beside its key, in the same transaction. */
    void keep(@Nullable TenantId tenant, Key key, KeptAnswer answer) {
        database.useHandle(handle -> handle.createUpdate("""
                        update app.kept_answer set status = :status, location = :location, etag = :etag,
                            content_type = :type, sealed_body = :body
                        where tenant_id is not distinct from :tenant and caller = :caller and idempotency_key = :key
                        """)
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("etag", answer.etag())
                .bind("type", answer.contentType())
                .bind("body", new TokenSeal(key.token()).seal(answer.body()))
                .bind("tenant", tenant == null ? null : tenant.value())
                .bind("caller", key.caller())
                .bind("key", key.text())
                .execute());
    }

    /** The wall of what belongs to no brand. */
    private static void name(Handle handle, String caller) {
        handle.createQuery("""
                        select set_config('app.caller', :caller, true) as caller,
                            set_config('lock_timeout', :wait, true) as wait
                        """)
                .bind("caller", caller)
                .bind("wait", LONGEST_WAIT)
                .mapToMap()
                .one();
    }

    private boolean insert(Handle handle, @Nullable TenantId tenant, Key key) {
        handle.createUpdate("""
                        delete from app.kept_answer where tenant_id is not distinct from :tenant and caller = :caller
                            and idempotency_key = :key and created_at < :too_old
                        """)
                .bind("tenant", tenant == null ? null : tenant.value())
                .bind("caller", key.caller())
                .bind("key", key.text())
                .bind("too_old", time.now().minus(KEPT))
                .execute();
        try {
            int taken = handle.createUpdate("""
                            insert into app.kept_answer (id, tenant_id, caller, idempotency_key, fingerprint, created_at)
                            values (:id, :tenant, :caller, :key, :fingerprint, :now)
                            on conflict do nothing
                            """)
                    .bind("id", Ids.create())
                    .bind("tenant", tenant == null ? null : tenant.value())
                    .bind("caller", key.caller())
                    .bind("key", key.text())
                    .bind("fingerprint", key.fingerprint())
                    .bind("now", time.now())
                    .execute();
            handle.execute("select set_config('lock_timeout', '0', true)");
            return taken == 1;
        } catch (JdbiException waited) {
            if (waited.getCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                throw new SameRequestInProgress();
            }
            throw waited;
        }
    }

    private static Found find(Handle handle, @Nullable TenantId tenant, Key key) {
        return handle.createQuery("""
                        select fingerprint, status, location, etag, content_type, sealed_body from app.kept_answer
                        where tenant_id is not distinct from :tenant and caller = :caller and idempotency_key = :key
                        """)
                .bind("tenant", tenant == null ? null : tenant.value())
                .bind("caller", key.caller())
                .bind("key", key.text())
                .map(ConstructorMapper.of(Found.class))
                .findOne()
                .orElseThrow(SameRequestInProgress::new);
    }
}
