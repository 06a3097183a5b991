package com.intellisend.tenancy;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The people who work for a brand; an e-mail opens exactly one door in the whole house. */
@UseCase
public class People {

    @Inject
    private Jdbi database;

    @Inject
    private SignIns signIns;

    @Inject
    private MachineTime time;

    /** Refuses a weak password, and with {@link EmailIsTaken} an e-mail that anybody has, of whatever brand. */
    public User add(TenantId tenant, NewPerson person, String password) {
        person.check(password);
        UUID id = Ids.create();
        String hash = signIns.hash(password);
        int added = database.withHandle(handle -> handle.createUpdate("""
                        insert into app.app_user (id, tenant_id, email, name, password_hash, role, created_at, updated_at)
                        values (:id, :tenant, :email, :name, :hash, :role, :now, :now)
                        on conflict do nothing
                        """)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bindMethods(person)
                .bind("hash", hash)
                .bind("now", time.now())
                .execute());
        if (added == 0) {
            throw new EmailIsTaken();
        }
        return new User(id, tenant.value(), person.email(), person.name(), person.role(), true, 0);
    }
}
