package com.intellisend.tenancy;

import com.intellisend.kernel.MachineTime;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Who is this? by e-mail and password, with a lockout that grows with every failure in a row.
 *
 * <p>An unknown e-mail costs the same time and gets the same answers as a wrong password, the lockout
 * too.
 */
@ApplicationScoped
@Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = SignInRefused.class)
public class SignIns {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_LOCKOUT = Duration.ofHours(1);
    private static final String USER_COLUMNS = "id, tenant_id, email, name, role, active, session_epoch";

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private Pbkdf2PasswordHash passwords;

    @Inject
    private MachineTime time;

    private final Strangers strangers = new Strangers();
    private String nobodysHash = "";

    /** What sign-in needs to know beside the user. */
    public record Credentials(
            String passwordHash,
            int failedSignIns,
            @Nullable Instant lockedUntil) {}

    @PostConstruct
    void prepare() {
        passwords.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "210000"));
        nobodysHash = passwords.generate(UUID.randomUUID().toString().toCharArray());
    }

    /** Refuses with {@link SignInRefused}, the same for a wrong password, an unknown e-mail and a deactivated person. */
    public User signIn(String email, String password) {
        return database.withHandle(handle -> {
            Optional<User> user = byEmail(handle, email);
            Credentials credentials = user.map(known -> credentials(handle, known.id()))
                    .orElseGet(() -> strangers.of(handle, email, nobodysHash));
            boolean matches = passwords.verify(password.toCharArray(), credentials.passwordHash());
            Instant now = time.now();
            Instant lockedUntil = credentials.lockedUntil();
            if (lockedUntil != null && lockedUntil.isAfter(now)) {
                throw SignInRefused.locked(lockedUntil, now);
            }
            int failures = credentials.failedSignIns() + 1;
            if (user.isEmpty()) {
                strangers.remember(handle, email, failures, lockedUntil(failures, now), now);
                throw SignInRefused.unknown();
            }
            if (!matches || !user.get().active()) {
                remember(handle, user.get(), failures, lockedUntil(failures, now));
                throw SignInRefused.unknown();
            }
            handle.createUpdate("""
                            update app.app_user set failed_sign_ins = 0, locked_until = null, last_sign_in_at = :now where id = :id
                            """)
                    .bind("now", now)
                    .bind("id", user.get().id())
                    .execute();
            return user.get();
        });
    }

    /** The user as they are now, if they are still active and their sessions were not ended since. */
    public Optional<User> stillSignedIn(UUID id, int sessionEpoch) {
        return database.withHandle(handle -> handle.createQuery("select " + USER_COLUMNS
                        + " from app.app_user where id = :id and active and session_epoch = :epoch")
                .bind("id", id)
                .bind("epoch", sessionEpoch)
                .map(ConstructorMapper.of(User.class))
                .findOne());
    }

    /** A hash to keep; the same password gives another one each time. */
    public String hash(String password) {
        return passwords.generate(password.toCharArray());
    }

    private static Optional<User> byEmail(Handle handle, String email) {
        return handle.createQuery(
                        "select " + USER_COLUMNS + " from app.app_user where lower(email) = lower(:email) for update")
                .bind("email", email)
                .map(ConstructorMapper.of(User.class))
                .findOne();
    }

    private static Credentials credentials(Handle handle, UUID id) {
        return handle.createQuery(
                        "select password_hash, failed_sign_ins, locked_until from app.app_user where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Credentials.class))
                .one();
    }

    private static void remember(Handle handle, User user, int failures, @Nullable Instant until) {
        handle.createUpdate("update app.app_user set failed_sign_ins = :failures, locked_until = :until where id = :id")
                .bind("failures", failures)
                .bind("until", until)
                .bind("id", user.id())
                .execute();
    }

    private static @Nullable Instant lockedUntil(int failures, Instant now) {
        if (failures < FREE_FAILURES) {
            return null;
        }
        Duration doubled = Duration.ofSeconds(30).multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
        return now.plus(doubled.compareTo(LONGEST_LOCKOUT) < 0 ? doubled : LONGEST_LOCKOUT);
    }
}
