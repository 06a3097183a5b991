package com.intellisend.tenancy;

import com.intellisend.kernel.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What is known of an e-mail that somebody signs in with, and what an attempt leads to: entry, a failure more, a lockout. */
@ApplicationScoped
@Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = SignInRefused.class)
class SignInAttempts {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_LOCKOUT = Duration.ofHours(1);

    private final Strangers strangers = new Strangers();

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private MachineTime time;

    /** What sign-in needs to know beside the user. */
    public record Credentials(
            String passwordHash,
            int failedSignIns,
            @Nullable Instant lockedUntil) {}

    Optional<String> hashOf(String email) {
        return database.withHandle(handle -> handle.createQuery(
                        "select password_hash from app.app_user where lower(email) = lower(:email)")
                .bind("email", email)
                .mapTo(String.class)
                .findOne());
    }

    /**
     * Lets the user in, or refuses with {@link SignInRefused} and counts the failure. Attempts at one e-mail come here one
     * after the other, so that many at once have no more guesses than one after the other.
     *
     * @param checked the hash that the password was checked against; one that was replaced meanwhile opens nothing
     */
    User settle(String email, String checked, boolean matches) {
        return database.withHandle(handle -> {
            Optional<User> user = byEmail(handle, email);
            Instant now = time.now();
            Credentials credentials = user.map(known -> credentials(handle, known.id()))
                    .orElseGet(() -> strangers.of(handle, email, checked, now));
            Instant lockedUntil = credentials.lockedUntil();
            if (lockedUntil != null && lockedUntil.isAfter(now)) {
                throw SignInRefused.locked(lockedUntil, now);
            }
            int failures = credentials.failedSignIns() + 1;
            if (user.isEmpty()) {
                strangers.remember(handle, email, failures, lockedUntil(failures, now));
                throw SignInRefused.unknown();
            }
            if (!matches
                    || !checked.equals(credentials.passwordHash())
                    || !user.get().active()) {
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

    private static Optional<User> byEmail(Handle handle, String email) {
        return handle.createQuery("select " + SignIns.USER_COLUMNS
                        + " from app.app_user where lower(email) = lower(:email) for update")
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
