package com.intellisend.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Who is this? by e-mail and password, with a lockout that grows with every failure in a row.
 *
 * <p>An unknown e-mail costs the same time and gets the same answers as a wrong password, the lockout
 * too.
 */
@ApplicationScoped
public class SignIns {

    static final String USER_COLUMNS = "id, tenant_id, email, name, role, active, session_epoch";

    @Inject
    @AcrossTenants
    private Jdbi database;

    @Inject
    private Pbkdf2PasswordHash passwords;

    @Inject
    private SignInAttempts attempts;

    private String nobodysHash = "";

    @PostConstruct
    void prepare() {
        // https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
        passwords.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000"));
        nobodysHash = passwords.generate(UUID.randomUUID().toString().toCharArray());
    }

    /**
     * Refuses with {@link SignInRefused}, the same for a wrong password, an unknown e-mail and a deactivated person. The
     * check takes long on purpose, so it holds no connection meanwhile.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public User signIn(String email, String password) {
        String hash = attempts.hashOf(email).orElse(nobodysHash);
        return attempts.settle(email, hash, passwords.verify(password.toCharArray(), hash));
    }

    /** The user as they are now, if they are still active and their sessions were not ended since. */
    @Transactional(TxType.REQUIRES_NEW)
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
}
