package com.intellisend.platform.pages;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** When the carrier last reached us for a brand. */
@UseCase
public class WebhooksSeen {

    @Inject
    private Jdbi database;

    /** @param kind {@code inbound} or {@code status} */
    public @Nullable Instant last(TenantId tenant, String kind) {
        return database.withHandle(handle -> handle.createQuery("""
                        select received_at from app.webhook_receipt
                        where tenant_id = :tenant and kind = :kind order by received_at desc limit 1
                        """)
                .bind("tenant", tenant.value())
                .bind("kind", kind)
                .mapTo(Instant.class)
                .findOne()
                .orElse(null));
    }
}
