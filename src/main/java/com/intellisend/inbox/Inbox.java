package com.intellisend.inbox;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The questions that the inbox asks: which conversations, how many in each tab, has anything changed. */
@UseCase
public class Inbox {

    /** What a search can mean: fewer digits are part of a name rather than of a number. */
    private static final int DIGITS_OF_A_NUMBER = 3;

    private static final int COUNTED_UP_TO = 1000;

    private static final String LINES = """
            select c.id, c.contact_id, nullif(trim(concat_ws(' ', p.first_name, p.last_name)), '') as name, p.phone, c.status,
                c.unread, c.assignee_id, u.name as assignee, c.last_message_at, c.last_inbound_at,
                m.body as last_body, m.direction as last_direction, m.status as last_status, k.name as campaign,
                exists (select from app.suppression s where s.tenant_id = c.tenant_id and s.phone = p.phone
                    and s.scope = 'ALL' and s.lifted_at is null) as opted_out,
                c.created_at, c.updated_at
            from app.conversation c
            join app.contact p on p.tenant_id = c.tenant_id and p.id = c.contact_id
            left join app.app_user u on u.id = c.assignee_id
            left join lateral (select body, direction, status, campaign_id from app.message
                where tenant_id = c.tenant_id and conversation_id = c.id and status <> 'canceled'
                order by created_at desc, id desc limit 1) m on true
            left join app.campaign k on k.tenant_id = c.tenant_id and k.id = m.campaign_id
            """;

    @Inject
    private Jdbi database;

    /**
     * The newest conversations first.
     *
     * @param after the mark of the page read last; null for the first
     */
    public Page<ConversationLine> list(TenantId tenant, InboxQuestion asked, @Nullable String after, int limit) {
        Mark mark = after == null ? null : Mark.of(after);
        String sql = LINES + " where " + condition(asked)
                + (mark == null ? "" : " and (c.last_message_at, c.id) < (:markAt, :markId)")
                + " order by c.last_message_at desc, c.id desc limit :limit";
        List<ConversationLine> lines = database.withHandle(handle -> {
            Query query = bind(handle, sql, tenant, asked).bind("limit", limit + 1);
            if (mark != null) {
                query.bind("markAt", mark.at()).bind("markId", mark.id());
            }
            return query.map(ConstructorMapper.of(ConversationLine.class)).list();
        });
        return Page.of(lines, limit, last -> new Mark(last.lastMessageAt(), last.id()).text());
    }

    /** How many conversations each tab holds, counted up to 1,000. */
    public Map<InboxTab, Long> counts(TenantId tenant, UUID me) {
        Map<InboxTab, Long> counts = new EnumMap<>(InboxTab.class);
        database.useHandle(handle -> {
            for (InboxTab tab : InboxTab.values()) {
                InboxQuestion asked = InboxQuestion.tab(tab, null, me);
                String sql = "select count(*) from (select from app.conversation c where " + condition(asked)
                        + " limit " + COUNTED_UP_TO + ") counted";
                counts.put(
                        tab, bind(handle, sql, tenant, asked).mapTo(long.class).one());
            }
        });
        return counts;
    }

    /** How many conversations wait for an answer, counted up to 1,000. */
    public long waiting(TenantId tenant) {
        InboxQuestion asked = new InboxQuestion(InboxTab.NEEDS_REPLY, null, null, null);
        return database.withHandle(handle -> bind(
                        handle,
                        "select count(*) from (select from app.conversation c where " + condition(asked) + " limit "
                                + COUNTED_UP_TO + ") counted",
                        tenant,
                        asked)
                .mapTo(long.class)
                .one());
    }

    /**
     * A fingerprint of what an inbox shows: it changes when a line of the list or a text of the thread has changed, and
     * only then. It compares states instead of following events, so nothing can be missed or told twice.
     */
    public String pulse(TenantId tenant, InboxQuestion asked, @Nullable UUID conversation, int lines) {
        String list =
                "select coalesce(md5(string_agg(l.id::text || l.version, ',' order by l.last_message_at desc, l.id)), '')"
                        + " from (select c.id, c.version, c.last_message_at from app.conversation c"
                        + " join app.contact p on p.tenant_id = c.tenant_id and p.id = c.contact_id where "
                        + condition(asked)
                        + " order by c.last_message_at desc, c.id desc limit " + lines + ") l";
        String texts = """
                select coalesce(md5(string_agg(m.id::text || m.version, ',' order by m.id)), '') from (
                    select id, version from app.message where tenant_id = :tenant and conversation_id = :conversation
                    order by created_at desc, id desc limit 100) m
                """;
        String beside = """
                select coalesce(max(c.version), 0) || '.' || (select count(*) from app.conversation_note n
                    where n.tenant_id = :tenant and n.conversation_id = :conversation)
                from app.conversation c where c.tenant_id = :tenant and c.id = :conversation
                """;
        return database.withHandle(handle -> {
            String lineMark =
                    bind(handle, list, tenant, asked).mapTo(String.class).one();
            if (conversation == null) {
                return lineMark;
            }
            return lineMark + "-" + ofThread(handle, texts, tenant, conversation) + "-"
                    + ofThread(handle, beside, tenant, conversation);
        });
    }

    /** The names of these campaigns, for the texts that are theirs. */
    public Map<UUID, String> campaignNames(TenantId tenant, Collection<UUID> campaigns) {
        Map<UUID, String> names = new HashMap<>();
        if (!campaigns.isEmpty()) {
            database.useHandle(handle -> handle.createQuery(
                            "select id, name from app.campaign where tenant_id = :tenant and id = any(:campaigns)")
                    .bind("tenant", tenant.value())
                    .bindArray("campaigns", UUID.class, List.copyOf(campaigns))
                    .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .forEach(found -> names.put(found.getKey(), found.getValue())));
        }
        return names;
    }

    private static String ofThread(Handle handle, String sql, TenantId tenant, UUID conversation) {
        return handle.createQuery(sql)
                .bind("tenant", tenant.value())
                .bind("conversation", conversation)
                .mapTo(String.class)
                .one();
    }

    private static String condition(InboxQuestion asked) {
        StringBuilder sql = new StringBuilder("c.tenant_id = :tenant and ")
                .append(asked.tab().condition());
        if (asked.status() != null) {
            sql.append(" and c.status = :status");
        }
        String search = asked.search();
        if (search != null && !search.isBlank()) {
            sql.append(" and (concat_ws(' ', p.first_name, p.last_name) ilike :words");
            if (digits(search).length() >= DIGITS_OF_A_NUMBER) {
                sql.append(" or p.phone like :digits");
            }
            sql.append(')');
        }
        return sql.toString();
    }

    private static Query bind(Handle handle, String sql, TenantId tenant, InboxQuestion asked) {
        Query query = handle.createQuery(sql).bind("tenant", tenant.value());
        if (asked.tab() == InboxTab.MINE) {
            query.bind("me", asked.me());
        }
        if (asked.status() != null) {
            query.bind("status", asked.status().name());
        }
        String search = asked.search();
        if (search != null && !search.isBlank()) {
            query.bind("words", "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
            if (digits(search).length() >= DIGITS_OF_A_NUMBER) {
                query.bind("digits", "%" + digits(search) + "%");
            }
        }
        return query;
    }

    private static String digits(String search) {
        return search.replaceAll("[^0-9]", "");
    }

    /** Where a page ended. */
    private record Mark(Instant at, UUID id) {

        static Mark of(String text) {
            try {
                int cut = text.indexOf('~');
                return new Mark(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException notOurs) {
                throw new InvalidInput("after", "is not a mark that this list has given");
            }
        }

        String text() {
            return at + "~" + id;
        }
    }
}
