package com.intellisend.tenancy;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The people of the agency, who see every brand and belong to none. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Agency {

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private SignIns signIns;

    @Inject
    private MachineTime time;

    public boolean hasNobody() {
        return database.withHandle(
                handle -> handle.createQuery("select not exists (select from app.app_user where tenant_id is null)")
                        .mapTo(boolean.class)
                        .one());
    }

    /** Refuses a weak password, and with {@link EmailIsTaken} an e-mail that anybody has. */
    public User add(NewPerson person, String password) {
        person.check(password);
        UUID id = Ids.create();
        String hash = signIns.hash(password);
        int added = database.withHandle(handle -> handle.createUpdate("""
                        insert into app.app_user (id, email, name, password_hash, role, created_at, updated_at)
                        values (:id, :email, :name, :hash, :role, :now, :now)
                        on conflict do nothing
                        """)
                .bind("id", id)
                .bindMethods(person)
                .bind("hash", hash)
                .bind("now", time.now())
                .execute());
        if (added == 0) {
            throw new EmailIsTaken();
        }
        return new User(id, null, person.email(), person.name(), person.role(), true, 0);
    }
}
