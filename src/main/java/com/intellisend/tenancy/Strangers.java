package com.intellisend.tenancy;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Failed sign-ins with e-mails that nobody has: they are locked like any other, or the lockout would tell which exist. */
final class Strangers {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Whoever tries the same e-mail at the same moment waits for this transaction, as they do at one that exists. */
    SignInAttempts.Credentials of(Handle handle, String email, String nobodysHash, Instant now) {
        handle.createUpdate("delete from app.stranger where last_at < :long_ago")
                .bind("long_ago", now.minus(REMEMBERED))
                .execute();
        return handle.createQuery("""
                        insert into app.stranger (email_hash, failed_sign_ins, last_at) values (:email, 0, :now)
                        on conflict (email_hash) do update set last_at = excluded.last_at
                        returning :hash as password_hash, failed_sign_ins, locked_until
                        """)
                .bind("hash", nobodysHash)
                .bind("email", nameless(email))
                .bind("now", now)
                .map(ConstructorMapper.of(SignInAttempts.Credentials.class))
                .one();
    }

    void remember(Handle handle, String email, int failures, @Nullable Instant until) {
        handle.createUpdate("""
                        update app.stranger set failed_sign_ins = :failures, locked_until = :until where email_hash = :email
                        """)
                .bind("email", nameless(email))
                .bind("failures", failures)
                .bind("until", until)
                .execute();
    }

    private static String nameless(String email) {
        return ApiTokens.hash(email.toLowerCase(java.util.Locale.ROOT));
    }
}
