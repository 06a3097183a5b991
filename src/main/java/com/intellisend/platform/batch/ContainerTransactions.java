package com.intellisend.platform.batch;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;

/**
 * Transactions for JBeret that the container knows to be the thread's.
 *
 * <p>One that is begun at Liberty's TransactionManager itself leaves the thread's local transaction in charge: inside
 * {@code @Transactional} the registry then says that there is none, and no tenant is set (seen). UserTransaction puts the
 * local one aside first.
 */
class ContainerTransactions implements TransactionManager {

    private final UserTransaction threads;
    private final TransactionManager manager;

    ContainerTransactions(UserTransaction threads, TransactionManager manager) {
        this.threads = threads;
        this.manager = manager;
    }

    @Override
    public void begin() throws NotSupportedException, SystemException {
        threads.begin();
    }

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        threads.commit();
    }

    @Override
    public void rollback() throws SystemException {
        threads.rollback();
    }

    @Override
    public void setRollbackOnly() throws SystemException {
        threads.setRollbackOnly();
    }

    @Override
    public int getStatus() throws SystemException {
        return threads.getStatus();
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        threads.setTransactionTimeout(seconds);
    }

    @Override
    public Transaction getTransaction() throws SystemException {
        return manager.getTransaction();
    }

    @Override
    public Transaction suspend() throws SystemException {
        return manager.suspend();
    }

    @Override
    public void resume(Transaction suspended) throws jakarta.transaction.InvalidTransactionException, SystemException {
        manager.resume(suspended);
    }
}
