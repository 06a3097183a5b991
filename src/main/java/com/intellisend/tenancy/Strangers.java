package com.intellisend.tenancy;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Failed sign-ins with e-mails that nobody has: they are locked like any other, or the lockout would tell which exist. */
final class Strangers {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    SignIns.Credentials of(Handle handle, String email, String nobodysHash) {
        return handle.createQuery("""
                        select :hash as password_hash, failed_sign_ins, locked_until
                        from app.stranger where email_hash = :email
                        """)
                .bind("hash", nobodysHash)
                .bind("email", nameless(email))
                .map(ConstructorMapper.of(SignIns.Credentials.class))
                .findOne()
                .orElse(new SignIns.Credentials(nobodysHash, 0, null));
    }

    void remember(Handle handle, String email, int failures, @Nullable Instant until, Instant now) {
        handle.createUpdate("delete from app.stranger where last_at < :long_ago")
                .bind("long_ago", now.minus(REMEMBERED))
                .execute();
        handle.createUpdate("""
                        insert into app.stranger (email_hash, failed_sign_ins, locked_until, last_at)
                        values (:email, :failures, :until, :now)
                        on conflict (email_hash) do update set failed_sign_ins = excluded.failed_sign_ins,
                            locked_until = excluded.locked_until, last_at = excluded.last_at
                        """)
                .bind("email", nameless(email))
                .bind("failures", failures)
                .bind("until", until)
                .bind("now", now)
                .execute();
    }

    private static String nameless(String email) {
        return ApiTokens.hash(email.toLowerCase(java.util.Locale.ROOT));
    }
}
