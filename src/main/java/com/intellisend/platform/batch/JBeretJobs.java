package com.intellisend.platform.batch;

import com.intellisend.tenancy.Jobs;
import jakarta.batch.operations.JobOperator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.jberet.operations.AbstractJobOperator;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobOperatorContext;
import org.jspecify.annotations.Nullable;

/** Starts and restarts jobs on JBeret. */
@ApplicationScoped
class JBeretJobs implements Jobs {

    @Inject
    private BatchRuntimeInWar environment;

    private @Nullable JobOperator operator;

    @Override
    public long start(String job, Properties parameters) {
        return operator().start(job, parameters);
    }

    /** A restart does not inherit the parameters of the first start by itself. */
    @Override
    public long restart(long executionId) {
        JobOperator jobs = operator();
        return jobs.restart(executionId, jobs.getParameters(executionId));
    }

    private synchronized JobOperator operator() {
        if (operator == null) {
            JobOperator created = new Operator(environment);
            JobOperatorContext context = JobOperatorContext.create(created);
            JobOperatorContext.setJobOperatorContextSelector(() -> context);
            operator = created;
        }
        return operator;
    }

    private static final class Operator extends AbstractJobOperator {

        private final BatchEnvironment environment;

        Operator(BatchEnvironment environment) {
            this.environment = environment;
        }

        @Override
        public BatchEnvironment getBatchEnvironment() {
            return environment;
        }
    }
}
