package com.intellisend.tenancy;

import com.intellisend.kernel.ChangedMeanwhile;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The people who work for a brand; an e-mail opens exactly one door in the whole house. */
@UseCase
public class People {

    private static final String COLUMNS =
            "id, email, name, role, active, last_sign_in_at, created_at, updated_at, version";

    @Inject
    private Jdbi database;

    @Inject
    private SignIns signIns;

    @Inject
    private AuditTrail trail;

    @Inject
    private MachineTime time;

    /** Somebody new, and the password to tell them; it is shown this once. */
    public record Invited(Person person, String temporaryPassword) {}

    /** In the order in which they came. */
    public Page<Person> list(TenantId tenant, PageRequest page) {
        UUID after = page.afterId();
        List<Person> found = database.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from app.app_user where tenant_id = :tenant and id > :after order by id limit :limit")
                .bind("tenant", tenant.value())
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", page.limit() + 1)
                .map(ConstructorMapper.of(Person.class))
                .list());
        return Page.of(found, page.limit(), person -> person.id().toString());
    }

    public Person get(TenantId tenant, UUID id) {
        return database.withHandle(handle -> handle.createQuery(
                                "select " + COLUMNS + " from app.app_user where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .map(ConstructorMapper.of(Person.class))
                        .findOne())
                .orElseThrow(() -> new NotFound("person"));
    }

    /** Like {@link #add}, with a password of our own making. */
    public Invited invite(TenantId tenant, NewPerson person) {
        String password = TemporaryPassword.create();
        User added = add(tenant, person, password);
        return new Invited(get(tenant, added.id()), password);
    }

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
        trail.record(tenant, "person.invited", "person", id, null, person);
        return new User(id, tenant.value(), person.email(), person.name(), person.role(), true, 0);
    }

    /**
     * Another name, role, or whether they still work here; who is deactivated is signed out everywhere at once.
     *
     * @param by who asks; refused with {@link CannotLockYourselfOut} when they take something from themselves
     */
    public Person change(
            TenantId tenant,
            UUID id,
            ExpectedVersion expected,
            String name,
            Role role,
            boolean active,
            @Nullable UUID by) {
        Person before = get(tenant, id);
        expected.check(before.version());
        if (id.equals(by) && (role != before.role() || !active)) {
            throw new CannotLockYourselfOut();
        }
        String cleaned = name.strip();
        if (cleaned.isEmpty() || cleaned.length() > 100) {
            throw new InvalidInput("name", "must have 1 to 100 characters");
        }
        boolean leaves = before.active() && !active;
        int changed = database.withHandle(handle -> handle.createUpdate("""
                        update app.app_user set name = :name, role = :role, active = :active, updated_at = :now,
                            version = version + 1, session_epoch = session_epoch + :ended
                        where tenant_id = :tenant and id = :id and version = :seen
                        """)
                .bind("seen", before.version())
                .bind("name", cleaned)
                .bind("role", role)
                .bind("active", active)
                .bind("ended", leaves ? 1 : 0)
                .bind("now", time.now())
                .bind("tenant", tenant.value())
                .bind("id", id)
                .execute());
        if (changed == 0) {
            throw new ChangedMeanwhile();
        }
        Person after = get(tenant, id);
        trail.record(tenant, "person.changed", "person", id, before.facts(), after.facts());
        return after;
    }

    /** A new password to tell them; lockout, sessions and tokens end. */
    public Invited resetPassword(TenantId tenant, UUID id) {
        String password = TemporaryPassword.create();
        String hash = signIns.hash(password);
        Person person = get(tenant, id);
        database.useHandle(handle -> handle.createUpdate("""
                        update app.app_user set password_hash = :hash, failed_sign_ins = 0, locked_until = null,
                            session_epoch = session_epoch + 1, updated_at = :now
                        where tenant_id = :tenant and id = :id
                        """)
                .bind("hash", hash)
                .bind("now", time.now())
                .bind("tenant", tenant.value())
                .bind("id", id)
                .execute());
        trail.record(tenant, "person.password-reset", "person", id, null, null);
        return new Invited(person, password);
    }

    /** Ends all their sessions and tokens. */
    public void signOutEverywhere(TenantId tenant, UUID id) {
        get(tenant, id);
        database.useHandle(handle -> handle.createUpdate(
                        "update app.app_user set session_epoch = session_epoch + 1 where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id)
                .execute());
        trail.record(tenant, "person.signed-out", "person", id, null, null);
    }
}
