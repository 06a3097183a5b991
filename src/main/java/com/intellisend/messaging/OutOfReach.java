package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Numbers that texts keep failing to reach: a phone that is off is no reason to give it up, three times in a month is. */
@ApplicationScoped
class OutOfReach {

    private static final int OFTEN = 3;
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    private Jdbi database;

    boolean often(TenantId tenant, PhoneNumber phone, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                                select count(distinct m.id) from app.message m
                                join app.message_event e on e.tenant_id = m.tenant_id and e.message_id = m.id
                                where m.tenant_id = :tenant and m.to_number = :phone and m.created_at > :since
                                    and m.direction = 'OUTBOUND' and e.error_code = any(:codes)
                                """)
                        .bind("tenant", tenant.value())
                        .bind("phone", phone.e164())
                        .bind("since", now.minus(LATELY))
                        .bindArray("codes", Integer.class, CarrierErrors.with(CarrierError.Action.UNREACHABLE_AT_LAST))
                        .mapTo(Integer.class)
                        .one())
                >= OFTEN;
    }
}
