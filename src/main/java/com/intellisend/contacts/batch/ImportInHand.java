package com.intellisend.contacts.batch;

import com.intellisend.kernel.TenantId;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import java.util.UUID;

/** Which import a job is about, from the job's parameters. */
record ImportInHand(TenantId tenant, UUID id) {

    static final String JOB = "contact-import";
    static final String UNDO_JOB = "contact-import-undo";

    static ImportInHand of(JobContext job) {
        JobOperator jobs = BatchRuntime.getJobOperator();
        Properties parameters = jobs.getParameters(job.getExecutionId());
        return new ImportInHand(
                new TenantId(UUID.fromString(parameters.getProperty("tenant"))),
                UUID.fromString(parameters.getProperty("import")));
    }

    Properties parameters() {
        Properties parameters = new Properties();
        parameters.setProperty("tenant", tenant.toString());
        parameters.setProperty("import", id.toString());
        return parameters;
    }
}
