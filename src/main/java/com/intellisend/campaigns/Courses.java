package com.intellisend.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps an edit of a campaign's steps apart from those who move people along them, until the transaction ends.
 *
 * <p>A clock that read the old steps could otherwise put somebody whom the edit has just moved on the wrong one.
 */
@ApplicationScoped
class Courses {

    @Inject
    private Jdbi database;

    /** For the clock: beside other clocks, not beside an edit. */
    void goBy(UUID campaign) {
        take("pg_advisory_xact_lock_shared", campaign);
    }

    /** For an edit: alone. */
    void change(UUID campaign) {
        take("pg_advisory_xact_lock", campaign);
    }

    private void take(String lock, UUID campaign) {
        database.useHandle(handle -> handle.createQuery("select " + lock + "(hashtextextended(:campaign, 11)) is null")
                .bind("campaign", campaign.toString())
                .mapTo(Boolean.class)
                .one());
    }
}
