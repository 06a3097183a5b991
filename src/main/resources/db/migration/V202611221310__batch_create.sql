-- JBeret's own tables (jberet-core 3.1, sql/jberet-postgresql.ddl), in a schema of their own. They hold no tenant's data,
-- only the ids with which a job finds it.
create schema batch;
grant usage on schema batch to intellisend_app;

create table batch.job_instance (
    jobinstanceid bigserial primary key,
    version integer,
    jobname varchar(512),
    applicationname varchar(512)
);
create table batch.job_execution (
    jobexecutionid bigserial primary key,
    jobinstanceid bigint not null references batch.job_instance (jobinstanceid) on delete cascade,
    version integer,
    createtime timestamptz,
    starttime timestamptz,
    endtime timestamptz,
    lastupdatedtime timestamptz,
    batchstatus varchar(30),
    exitstatus varchar(512),
    jobparameters varchar(3000),
    restartposition varchar(255)
);
create index job_execution_instance on batch.job_execution (jobinstanceid);
create table batch.step_execution (
    stepexecutionid bigserial primary key,
    jobexecutionid bigint not null references batch.job_execution (jobexecutionid) on delete cascade,
    version integer,
    stepname varchar(255),
    starttime timestamptz,
    endtime timestamptz,
    batchstatus varchar(30),
    exitstatus varchar(512),
    executionexception varchar(2048),
    persistentuserdata bytea,
    readcount integer,
    writecount integer,
    commitcount integer,
    rollbackcount integer,
    readskipcount integer,
    processskipcount integer,
    filtercount integer,
    writeskipcount integer,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea
);
create index step_execution_job on batch.step_execution (jobexecutionid);
create table batch.partition_execution (
    partitionexecutionid integer not null,
    stepexecutionid bigint not null references batch.step_execution (stepexecutionid) on delete cascade,
    version integer,
    batchstatus varchar(30),
    exitstatus varchar(512),
    executionexception varchar(2048),
    persistentuserdata bytea,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea,
    primary key (partitionexecutionid, stepexecutionid)
);
grant select, insert, update, delete on all tables in schema batch to intellisend_app;
grant usage on all sequences in schema batch to intellisend_app;
