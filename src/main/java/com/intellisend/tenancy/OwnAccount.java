package com.intellisend.tenancy;

import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What everybody may do with their own account. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class OwnAccount {

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private SignIns signIns;

    @Inject
    private AuditTrail trail;

    @Inject
    private MachineTime time;

    /**
     * Another password; all sessions and tokens end, the one in use too.
     *
     * @param current refused with {@link SignInRefused} when it is not theirs, and counted as a failed sign-in
     */
    public void changePassword(User person, String current, String wanted) {
        signIns.signIn(person.email(), current);
        PasswordRules.check(wanted, List.of(person.email(), person.name()));
        String hash = signIns.hash(wanted);
        database.useHandle(handle -> {
            handle.createUpdate("""
                            update app.app_user set password_hash = :hash, session_epoch = session_epoch + 1, updated_at = :now
                            where id = :id
                            """)
                    .bind("hash", hash)
                    .bind("now", time.now())
                    .bind("id", person.id())
                    .execute();
            trail.write(handle, tenantOf(person), "person.password-changed", "person", person.id(), null, null);
        });
    }

    private static @Nullable TenantId tenantOf(User person) {
        UUID tenant = person.tenantId();
        return tenant == null ? null : new TenantId(tenant);
    }
}
