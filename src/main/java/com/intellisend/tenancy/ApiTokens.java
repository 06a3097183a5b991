package com.intellisend.tenancy;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
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
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Bearer tokens for the API: shown once, kept only as a hash, ended by expiry, by revocation and by their owner's leaving. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ApiTokens {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final RowMapper<User> OWNER = ConstructorMapper.of(User.class);
    private final SecureRandom random = new SecureRandom();

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private MachineTime time;

    @Inject
    private AuditTrail trail;

    /** How many requests a second are paid back. */
    @Inject
    @ConfigProperty(name = "intellisend.api.requests-per-second", defaultValue = "50")
    private int perSecond;

    /** How many may come at once after a pause. */
    @Inject
    @ConfigProperty(name = "intellisend.api.requests-at-once", defaultValue = "500")
    private int atOnce;

    /**
     * Who came with a valid token.
     *
     * @param mustWait how long, when the token asks more often than it may; null when it may go on
     */
    public record Caller(User owner, @Nullable Duration mustWait) {}

    /** A token as it is handed out, the only time that its text is known. */
    public record Issued(UUID id, String token, Instant expiresAt) {}

    /** What is known of a token later. */
    public record Known(
            UUID id, String label, String owner, @Nullable Instant lastUsedAt, Instant expiresAt, Instant createdAt) {}

    /** @param label what it is for, in the owner's words */
    public Issued issue(User owner, String label, Duration validity) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = "is_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = time.now();
        Instant expiresAt = now.plus(validity);
        UUID id = Ids.create();
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.api_token (id, tenant_id, user_id, token_hash, label, session_epoch, expires_at, created_at)
                        values (:id, :tenant, :user, :hash, :label, :epoch, :expires, :now)
                        """)
                .bind("id", id)
                .bind("tenant", owner.tenantId())
                .bind("user", owner.id())
                .bind("hash", hash(token))
                .bind("label", label)
                .bind("epoch", owner.sessionEpoch())
                .bind("expires", expiresAt)
                .bind("now", now)
                .execute());
        return new Issued(id, token, expiresAt);
    }

    /** Like {@link #issue}, by a person's own wish, and written into the audit trail. */
    public Issued create(User owner, String label, Duration validity) {
        if (label.isBlank() || label.length() > 100) {
            throw new InvalidInput("label", "must have 1 to 100 characters");
        }
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
            throw new InvalidInput("expiresAt", "must lie within the next 366 days");
        }
        Issued issued = issue(owner, label.strip(), validity);
        database.useHandle(handle ->
                trail.write(handle, tenantOf(owner), "token.created", "token", issued.id(), null, label.strip()));
        return issued;
    }

    /** A person's tokens that still open something, the newest first. */
    public List<Known> of(User owner) {
        return known("t.user_id = :whose", owner.id());
    }

    /** The tokens of all people of a brand that still open something, the newest first. */
    public List<Known> ofAll(TenantId tenant) {
        return known("t.tenant_id = :whose", tenant.value());
    }

    /** Ends one of a person's own tokens; another's is not found. */
    public void revoke(User owner, UUID id) {
        revoke("user_id = :whose", owner.id(), tenantOf(owner), id);
    }

    /** Ends a token of any person of a brand. */
    public void revoke(TenantId tenant, UUID id) {
        revoke("tenant_id = :whose", tenant.value(), tenant, id);
    }

    private List<Known> known(String condition, UUID whose) {
        return database.withHandle(handle -> handle.createQuery("""
                        select t.id, t.label, u.name as owner, t.last_used_at, t.expires_at, t.created_at
                        from app.api_token t join app.app_user u on u.id = t.user_id and u.session_epoch = t.session_epoch
                        where %s and t.revoked_at is null and t.expires_at > :now order by t.id desc
                        """.formatted(condition))
                .bind("whose", whose)
                .bind("now", time.now())
                .map(ConstructorMapper.of(Known.class))
                .list());
    }

    private void revoke(String condition, UUID whose, @Nullable TenantId tenant, UUID id) {
        database.useHandle(handle -> {
            int revoked = handle.createUpdate(
                            "update app.api_token set revoked_at = :now where id = :id and revoked_at is null and "
                                    + condition)
                    .bind("now", time.now())
                    .bind("id", id)
                    .bind("whose", whose)
                    .execute();
            if (revoked == 0) {
                throw new NotFound("token");
            }
            trail.write(handle, tenant, "token.revoked", "token", id, null, null);
        });
    }

    private static @Nullable TenantId tenantOf(User owner) {
        UUID tenant = owner.tenantId();
        return tenant == null ? null : new TenantId(tenant);
    }

    /**
     * Lets a token in that is valid now, and takes the price of one request from its pace, which the database counts for all
     * instances together (GCRA: one instant for each token, up to which its requests are paid).
     */
    public Optional<Caller> admit(String token) {
        Instant now = time.now();
        Duration price = Duration.ofSeconds(1).dividedBy(perSecond);
        Instant furthest = now.plus(price.multipliedBy(atOnce - 1L));
        return database.withHandle(handle -> handle.createQuery("""
                        with owner as (
                            select u.id, u.tenant_id, u.email, u.name, u.role, u.active, u.session_epoch
                            from app.api_token t join app.app_user u on u.id = t.user_id
                            where t.token_hash = :hash and t.expires_at > :now and t.revoked_at is null
                              and u.active and u.session_epoch = t.session_epoch),
                        noted as (
                            update app.api_token set last_used_at = :now
                            where token_hash = :hash and (last_used_at is null or last_used_at < :long_ago)
                                and exists (select from owner)),
                        paid as (
                            insert into app.caller_pace as pace (caller, paid_until)
                            select :hash, :paid where exists (select from owner)
                            on conflict (caller) do update
                                set paid_until = greatest(pace.paid_until, :now) + (excluded.paid_until - cast(:now as timestamptz))
                                where pace.paid_until <= :furthest
                            returning caller)
                        select owner.*, case when not exists (select from paid) then
                            (select paid_until from app.caller_pace where caller = :hash) end as paid_until
                        from owner
                        """)
                .bind("hash", hash(token))
                .bind("now", now)
                .bind("long_ago", now.minus(USE_IS_NOTED_EVERY))
                .bind("paid", now.plus(price))
                .bind("furthest", furthest)
                .map((row, context) -> new Caller(
                        OWNER.map(row, context), wait(furthest, row.getObject("paid_until", OffsetDateTime.class))))
                .findOne());
    }

    private static @Nullable Duration wait(Instant furthest, @Nullable OffsetDateTime paidUntil) {
        return paidUntil == null
                ? null
                : Duration.between(furthest, paidUntil.toInstant()).plusMillis(999);
    }

    /** By what a token is known without being told. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
