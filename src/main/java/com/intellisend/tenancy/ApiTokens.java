package com.intellisend.tenancy;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Bearer tokens for the API: shown once, kept only as a hash, ended by expiry, by revocation and by their owner's leaving. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ApiTokens {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private final SecureRandom random = new SecureRandom();

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private MachineTime time;

    /** A token as it is handed out, the only time that its text is known. */
    public record Issued(String token, Instant expiresAt) {}

    /** @param label what it is for, in the owner's words */
    public Issued issue(User owner, String label, Duration validity) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = "is_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = time.now();
        Instant expiresAt = now.plus(validity);
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.api_token (id, tenant_id, user_id, token_hash, label, session_epoch, expires_at, created_at)
                        values (:id, :tenant, :user, :hash, :label, :epoch, :expires, :now)
                        """)
                .bind("id", Ids.create())
                .bind("tenant", owner.tenantId())
                .bind("user", owner.id())
                .bind("hash", hash(token))
                .bind("label", label)
                .bind("epoch", owner.sessionEpoch())
                .bind("expires", expiresAt)
                .bind("now", now)
                .execute());
        return new Issued(token, expiresAt);
    }

    /** The owner, if the token is valid now. */
    public Optional<User> ownerOf(String token) {
        Instant now = time.now();
        String hash = hash(token);
        return database.withHandle(handle -> {
            Optional<User> owner = handle.createQuery("""
                            select u.id, u.tenant_id, u.email, u.name, u.role, u.active, u.session_epoch
                            from app.api_token t join app.app_user u on u.id = t.user_id
                            where t.token_hash = :hash and t.expires_at > :now and t.revoked_at is null
                              and u.active and u.session_epoch = t.session_epoch
                            """)
                    .bind("hash", hash)
                    .bind("now", now)
                    .map(ConstructorMapper.of(User.class))
                    .findOne();
            owner.ifPresent(known -> handle.createUpdate("""
                            update app.api_token set last_used_at = :now
                            where token_hash = :hash and (last_used_at is null or last_used_at < :long_ago)
                            """)
                    .bind("now", now)
                    .bind("hash", hash)
                    .bind("long_ago", now.minus(USE_IS_NOTED_EVERY))
                    .execute());
            return owner;
        });
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
