package com.intellisend.inbox;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the team has answered in a conversation, seen by somebody who is about to answer too. */
@ApplicationScoped
class Answers {

    @Inject
    private Jdbi database;

    @Inject
    private BusinessTime time;

    /** Refuses when a colleague answered after this text; whoever asks holds the conversation, so none comes in between. */
    void refuseIfAnsweredSince(TenantId tenant, UUID conversation, UUID seen, @Nullable UUID me) {
        database.withHandle(handle -> handle.createQuery("""
                        select coalesce(u.name, 'Somebody') as colleague, m.body, m.created_at
                        from app.message m left join app.app_user u on u.id = m.created_by_user_id
                        where m.tenant_id = :tenant and m.conversation_id = :conversation and m.id > :seen
                            and m.direction = 'OUTBOUND' and m.message_class = 'DIRECT' and m.status <> 'canceled'
                            and m.created_by_user_id is distinct from :me
                        order by m.id desc limit 1
                        """)
                        .bind("tenant", tenant.value())
                        .bind("conversation", conversation)
                        .bind("seen", seen)
                        .bind("me", me)
                        .map((row, context) -> new AnsweredMeanwhile(
                                row.getString("colleague"),
                                Duration.between(
                                        row.getObject("created_at", OffsetDateTime.class)
                                                .toInstant(),
                                        time.now()),
                                row.getString("body")))
                        .findOne())
                .ifPresent(answered -> {
                    throw answered;
                });
    }

    /** Is the newest text of a conversation theirs, apart from what was taken out again? */
    boolean isTheirsTheLastWord(TenantId tenant, UUID conversation) {
        return database.withHandle(handle -> handle.createQuery("""
                        select direction = 'INBOUND' from app.message
                        where tenant_id = :tenant and conversation_id = :conversation and status <> 'canceled'
                        order by created_at desc, id desc limit 1
                        """)
                .bind("tenant", tenant.value())
                .bind("conversation", conversation)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }
}
