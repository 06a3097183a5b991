package com.intellisend.inbox;

import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who has the same conversation on the screen, and who is writing in it: seen by every instance, kept for seconds. */
@UseCase
public class Watchers {

    /** A colleague who looks at the same conversation. */
    public record Colleague(String name, boolean typing) {}

    private static final Duration LOOKS_FOR = Duration.ofSeconds(12);
    private static final Duration TYPES_FOR = Duration.ofSeconds(6);

    /** How often one person's look is written down at most: the inbox asks more often than anybody needs to know. */
    private static final Duration PACE = Duration.ofSeconds(4);

    @Inject
    private Jdbi database;

    @Inject
    private MachineTime time;

    /** This person looks at it now, and perhaps writes; who else does? */
    public List<Colleague> look(TenantId tenant, UUID conversation, UUID me, boolean typing) {
        Instant now = time.now();
        return database.withHandle(handle -> {
            if (note(handle, tenant, conversation, me, typing, now) == 1) {
                forgetOthersOf(handle, tenant, conversation, me);
            }
            return handle.createQuery("""
                            select u.name, coalesce(w.typed_at > :typedSince, false) as typing
                            from app.conversation_watcher w join app.app_user u on u.id = w.user_id
                            where w.tenant_id = :tenant and w.conversation_id = :conversation and w.user_id <> :me
                                and w.seen_at > :seenSince
                            order by u.name
                            """)
                    .bind("tenant", tenant.value())
                    .bind("conversation", conversation)
                    .bind("me", me)
                    .bind("typedSince", now.minus(TYPES_FOR))
                    .bind("seenSince", now.minus(LOOKS_FOR))
                    .map((row, context) -> new Colleague(row.getString("name"), row.getBoolean("typing")))
                    .list();
        });
    }

    private static int note(Handle handle, TenantId tenant, UUID conversation, UUID me, boolean typing, Instant now) {
        return handle.createUpdate("""
                        insert into app.conversation_watcher as w (tenant_id, conversation_id, user_id, seen_at, typed_at)
                        select tenant_id, id, :me, :now, case when :typing then cast(:now as timestamptz) end
                        from app.conversation where tenant_id = :tenant and id = :conversation
                        on conflict (tenant_id, conversation_id, user_id) do update
                            set seen_at = excluded.seen_at, typed_at = coalesce(excluded.typed_at, w.typed_at)
                            where w.seen_at < :lately
                                or :typing and (w.typed_at is null or w.typed_at < :lately)
                        """)
                .bind("tenant", tenant.value())
                .bind("conversation", conversation)
                .bind("me", me)
                .bind("typing", typing)
                .bind("now", now)
                .bind("lately", now.minus(PACE))
                .execute();
    }

    private static void forgetOthersOf(Handle handle, TenantId tenant, UUID conversation, UUID me) {
        handle.createUpdate("""
                        delete from app.conversation_watcher
                        where tenant_id = :tenant and user_id = :me and conversation_id <> :conversation
                        """)
                .bind("tenant", tenant.value())
                .bind("me", me)
                .bind("conversation", conversation)
                .execute();
    }
}
