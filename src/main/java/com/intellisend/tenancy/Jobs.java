package com.intellisend.tenancy;

import java.util.Properties;

/** Starts batch jobs; the runtime behind it is the platform's choice (ADR 5). */
public interface Jobs {

    /**
     * @param job name of a file in META-INF/batch-jobs
     * @return the execution's id
     */
    long start(String job, Properties parameters);

    /** Takes up a stopped, failed or orphaned execution where its last checkpoint left it; returns the new execution's id. */
    long restart(long executionId);
}
