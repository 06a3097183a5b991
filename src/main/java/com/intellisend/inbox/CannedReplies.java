package com.intellisend.inbox;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.MergeTemplate.Rendering;
import com.intellisend.messaging.MergeValues;
import com.intellisend.tenancy.AuditTrail;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Answers that are given often, found by a short word; they may use the merge fields of campaigns. */
@UseCase
public class CannedReplies {

    /** @param shortcut what is typed after the slash */
    public record CannedReply(UUID id, String shortcut, String body) {}

    @Inject
    private Jdbi database;

    @Inject
    private MergeValues values;

    @Inject
    private AuditTrail trail;

    @Inject
    private BusinessTime time;

    public List<CannedReply> all(TenantId tenant) {
        return database.withHandle(handle -> handle.createQuery(
                        "select id, shortcut, body from app.canned_reply where tenant_id = :tenant order by lower(shortcut)")
                .bind("tenant", tenant.value())
                .map(ConstructorMapper.of(CannedReply.class))
                .list());
    }

    /** Each as it reads for this contact; one with an empty field and no fallback is left out. */
    public List<CannedReply> writtenFor(TenantId tenant, UUID contact) {
        List<CannedReply> all = all(tenant);
        List<MergeTemplate> templates =
                all.stream().map(reply -> MergeTemplate.parse(reply.body())).toList();
        Map<String, String> fields =
                values.of(tenant, List.of(contact), templates).getOrDefault(contact, Map.of());
        List<CannedReply> written = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (templates.get(i).render(fields) instanceof Rendering.Text text) {
                CannedReply reply = all.get(i);
                written.add(new CannedReply(reply.id(), reply.shortcut(), text.body()));
            }
        }
        return written;
    }

    /** Keeps an answer under its shortcut, in place of the one that stood there; unknown merge fields are refused. */
    public CannedReply keep(TenantId tenant, String shortcut, String body) {
        String word = shortcut.strip().replaceFirst("^/", "");
        if (word.isEmpty() || word.length() > 40 || word.contains(" ")) {
            throw new InvalidInput("shortcut", "is one word of up to 40 characters");
        }
        if (body.isBlank() || body.length() > 1600) {
            throw new InvalidInput("body", "has 1 to 1,600 characters");
        }
        MergeTemplate.parse(body);
        CannedReply kept = database.withHandle(handle -> handle.createQuery("""
                        insert into app.canned_reply (id, tenant_id, shortcut, body, created_at, updated_at)
                        values (:id, :tenant, :shortcut, :body, :now, :now)
                        on conflict (tenant_id, lower(shortcut)) do update
                            set body = excluded.body, updated_at = excluded.updated_at, version = canned_reply.version + 1
                        returning id, shortcut, body
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("shortcut", word)
                .bind("body", body.strip())
                .bind("now", time.now())
                .map(ConstructorMapper.of(CannedReply.class))
                .one());
        trail.record(tenant, "canned-reply.kept", "canned reply", kept.id(), null, kept);
        return kept;
    }

    public CannedReply get(TenantId tenant, UUID id) {
        return all(tenant).stream()
                .filter(reply -> reply.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("canned reply"));
    }

    public void remove(TenantId tenant, UUID id) {
        CannedReply gone = get(tenant, id);
        database.useHandle(
                handle -> handle.createUpdate("delete from app.canned_reply where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .execute());
        trail.record(tenant, "canned-reply.removed", "canned reply", id, gone, null);
    }
}
