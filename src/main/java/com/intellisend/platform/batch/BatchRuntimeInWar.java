package com.intellisend.platform.batch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.Properties;
import javax.sql.DataSource;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;
import org.jspecify.annotations.Nullable;

/**
 * What JBeret needs of its surroundings.
 *
 * <p>Its repository is on the data source of the writers: on another one a checkpoint would commit before its chunk, and a
 * crash in between would lose the chunk for ever, with the job COMPLETED.
 */
@Singleton
class BatchRuntimeInWar implements BatchEnvironment {

    @Resource(lookup = "concurrent/batch")
    private ManagedExecutorService executor;

    @Resource(lookup = "jdbc/app")
    private DataSource database;

    private final ArtifactFactory artifacts;

    @Resource
    private UserTransaction transactions;

    private final JobXmlResolver jobs = new MetaInfBatchJobsJobXmlResolver();
    private @Nullable JobRepository repository;

    @Inject
    BatchRuntimeInWar(BeanManager beans) {
        artifacts = new CdiArtifacts(beans);
    }

    @Override
    public ClassLoader getClassLoader() {
        return BatchRuntimeInWar.class.getClassLoader();
    }

    @Override
    public ArtifactFactory getArtifactFactory() {
        return artifacts;
    }

    @Override
    public void submitTask(JobTask task) {
        executor.execute(task);
    }

    @Override
    public TransactionManager getTransactionManager() {
        return new ContainerTransactions(transactions, libertysTransactionManager());
    }

    @Override
    public synchronized JobRepository getJobRepository() {
        if (repository == null) {
            repository = new JdbcRepository(database);
        }
        return repository;
    }

    @Override
    public JobXmlResolver getJobXmlResolver() {
        return jobs;
    }

    @Override
    public Properties getBatchConfigurationProperties() {
        return new Properties();
    }

    @Override
    public String getApplicationName() {
        return "intellisend";
    }

    /** Liberty offers it to applications at run time, but in no artifact to compile against. */
    private static TransactionManager libertysTransactionManager() {
        try {
            return (TransactionManager) Class.forName("com.ibm.tx.jta.TransactionManagerFactory")
                    .getMethod("getTransactionManager")
                    .invoke(null);
        } catch (ReflectiveOperationException otherServer) {
            throw new IllegalStateException("The transaction manager of Open Liberty was not found", otherServer);
        }
    }
}
