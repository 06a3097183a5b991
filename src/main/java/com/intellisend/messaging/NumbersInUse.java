package com.intellisend.messaging;

import com.intellisend.tenancy.NumberIsNeeded;
import com.intellisend.tenancy.NumberLeaves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** A number stays while texts wait to leave from it, and is remembered once anybody has had or written one. */
@ApplicationScoped
class NumbersInUse {

    @Inject
    private Jdbi database;

    void needed(@Observes NumberLeaves leaving) {
        long waiting = database.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from app.message
                                where tenant_id = :tenant and from_number = :number and status = 'pending')
                            + (select count(*) from app.message
                                where tenant_id = :tenant and from_number = :number and status = 'claimed')
                        """)
                .bind("tenant", leaving.tenant().value())
                .bind("number", leaving.number().e164())
                .mapTo(Long.class)
                .one());
        if (waiting > 0) {
            throw new NumberIsNeeded("%,d %s to leave from %s. Wait until none is left, or cancel what waits."
                    .formatted(
                            waiting,
                            waiting == 1 ? "text waits" : "texts wait",
                            leaving.number().national()));
        }
    }

    void remembered(@Observes NumberLeaves leaving) {
        boolean known = database.withHandle(handle -> handle.createQuery("""
                        select exists (select from app.message where tenant_id = :tenant and from_number = :number)
                            or exists (select from app.message where tenant_id = :tenant and to_number = :number)
                        """)
                .bind("tenant", leaving.tenant().value())
                .bind("number", leaving.number().e164())
                .mapTo(boolean.class)
                .one());
        if (known) {
            leaving.remember();
        }
    }
}
