package com.intellisend.messaging;

import com.intellisend.kernel.Ids;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps what happens to texts, in the transaction in which it happens; nothing is ever changed or taken away. */
@ApplicationScoped
class MessageEvents {

    /** The news of one text. */
    record News(
            UUID message,
            String status,
            String cause,
            @Nullable Integer errorCode,
            @Nullable String detail) {

        static News of(UUID message, MessageStatus status, String cause) {
            return new News(message, status.word(), cause, null, null);
        }
    }

    /** How many texts came to each status since this instance started; withheld ones by their reason. */
    private static final String METRIC = "intellisend_texts";

    @Inject
    private Jdbi database;

    @Inject
    private MetricRegistry metrics;

    void keep(TenantId tenant, News news, Instant at) {
        keep(tenant, List.of(news), at);
    }

    void keep(TenantId tenant, Collection<News> news, Instant at) {
        if (news.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into app.message_event (id, tenant_id, message_id, status, cause, error_code, detail, at)
                    values (:id, :tenant, :message, :status, :cause, :code, :detail, :at)
                    """);
            for (News one : news) {
                batch.bind("id", Ids.create())
                        .bind("tenant", tenant.value())
                        .bind("message", one.message())
                        .bind("status", one.status())
                        .bind("cause", one.cause())
                        .bind("code", one.errorCode())
                        .bind("detail", one.detail())
                        .bind("at", at)
                        .add();
            }
            batch.execute();
        });
        news.forEach(this::count);
    }

    private void count(News one) {
        Tag status = new Tag("status", one.status());
        if (one.status().equals(MessageStatus.WITHHELD.word())) {
            metrics.counter(METRIC, status, new Tag("reason", one.cause())).inc();
        } else {
            metrics.counter(METRIC, status, new Tag("reason", "")).inc();
        }
    }
}
