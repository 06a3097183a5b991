package com.intellisend.platform.rest;

import com.intellisend.kernel.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A POST with an Idempotency-Key: one transaction from the taking of its key to the keeping of its answer. */
@RequestScoped
class KeyedRequest {

    @Inject
    private UserTransaction transaction;

    @Inject
    private KeptAnswers answers;

    private @Nullable TenantId tenant;
    private KeptAnswers.@Nullable Key key;

    boolean isOpen() {
        return key != null;
    }

    /** Begins, unless the key has its answer already, which is given then. */
    Optional<KeptAnswer> begin(@Nullable TenantId ofTenant, KeptAnswers.Key ofCaller)
            throws SystemException, NotSupportedException {
        transaction.begin();
        tenant = ofTenant;
        key = ofCaller;
        Optional<KeptAnswer> known = answers.take(ofTenant, ofCaller);
        if (known.isPresent()) {
            end();
        }
        return known;
    }

    /** Keeps the answer and commits all that was done for it. */
    void commit(KeptAnswer answer)
            throws SystemException, RollbackException, HeuristicMixedException, HeuristicRollbackException {
        if (key != null) {
            answers.keep(tenant, key, answer);
            key = null;
            transaction.commit();
        }
    }

    /** Nothing of it happened; the key is free again. Also the way out when a request ends unforeseen. */
    @PreDestroy
    void end() {
        if (key != null) {
            key = null;
            try {
                transaction.rollback();
            } catch (SystemException notThereAnyMore) {
                throw new IllegalStateException(notThereAnyMore);
            }
        }
    }
}
