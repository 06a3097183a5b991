package com.intellisend.tenancy;

/** What a person may do within the tenants they see. */
public enum Role {
    /** Everything: campaigns, settings, people. */
    ADMIN,
    /** Contacts and conversations; the rest to read. */
    AGENT;

    /** The names for {@code @RolesAllowed}. */
    public static final String ADMIN_ROLE = "ADMIN";

    public static final String AGENT_ROLE = "AGENT";
}
