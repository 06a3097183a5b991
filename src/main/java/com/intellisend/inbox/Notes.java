package com.intellisend.inbox;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What the team writes to itself beside a conversation: private, kept, never texted. */
@UseCase
public class Notes {

    /** A note with its author's name. */
    public record Note(UUID id, String author, String body, Instant createdAt) {}

    private static final int LONGEST = 4000;

    @Inject
    private Jdbi database;

    @Inject
    private Conversations conversations;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    public Note add(TenantId tenant, UUID conversation, UUID author, String body) {
        if (body.isBlank() || body.length() > LONGEST) {
            throw new InvalidInput("body", "a note has 1 to 4,000 characters");
        }
        conversations.get(tenant, conversation);
        UUID id = Ids.create();
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.conversation_note (id, tenant_id, conversation_id, author_id, body, created_at)
                        values (:id, :tenant, :conversation, :author, :body, :now)
                        """)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bind("conversation", conversation)
                .bind("author", author)
                .bind("body", body.strip())
                .bind("now", time.now())
                .execute());
        trail.record(tenant, "note.written", "conversation", conversation, null, null);
        return of(tenant, conversation).stream()
                .filter(note -> note.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Oldest first, the newest two hundred. */
    public List<Note> of(TenantId tenant, UUID conversation) {
        conversations.get(tenant, conversation);
        return database.withHandle(handle -> handle.createQuery("""
                        select * from (
                            select n.id, coalesce(u.name, 'Somebody') as author, n.body, n.created_at
                            from app.conversation_note n left join app.app_user u on u.id = n.author_id
                            where n.tenant_id = :tenant and n.conversation_id = :conversation
                            order by n.created_at desc, n.id desc limit 200) newest
                        order by created_at, id
                        """)
                .bind("tenant", tenant.value())
                .bind("conversation", conversation)
                .map(ConstructorMapper.of(Note.class))
                .list());
    }
}
