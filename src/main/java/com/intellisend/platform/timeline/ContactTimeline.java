package com.intellisend.platform.timeline;

import com.intellisend.contacts.ContactCard;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Everything that happened with one contact, the newest first. What belongs to a number is told of the number they have now. */
@UseCase
public class ContactTimeline {

    /** Nothing has happened later than this. */
    private static final Mark END = new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1), "");

    private static final String STORY = """
            select case direction when 'INBOUND' then 'wrote' else 'texted' end as kind, m.id, m.created_at as at,
                m.body as words, m.status as state, coalesce(m.withheld_reason, m.error_words) as detail, m.id as target,
                c.name as label, u.name as who
            from app.message m
            left join app.campaign c on c.tenant_id = m.tenant_id and c.id = m.campaign_id
            left join app.app_user u on u.id = m.created_by_user_id
            where m.tenant_id = :tenant and m.contact_id = :contact
            union all
            select case c.type when 'DRIP' then 'entered-drip' else 'entered-campaign' end, r.id, r.created_at,
                null, null, null, c.id, c.name, null
            from app.campaign_recipient r join app.campaign c on c.tenant_id = r.tenant_id and c.id = r.campaign_id
            where r.tenant_id = :tenant and r.contact_id = :contact and (c.type = 'DRIP' or r.state = 'ACTIVE')
            union all
            select case when r.state = 'DONE' then 'through' when c.type = 'DRIP' then 'stopped-drip'
                else 'stopped-campaign' end, r.id, r.ended_at,
                null, null, r.stop_reason, c.id, c.name, null
            from app.campaign_recipient r join app.campaign c on c.tenant_id = r.tenant_id and c.id = r.campaign_id
            where r.tenant_id = :tenant and r.contact_id = :contact and r.ended_at is not null
                and (c.type = 'DRIP' or r.stop_reason is not null)
            union all
            select e.kind, e.id, e.at, e.wording, null, e.source, null, null, u.name
            from app.consent_event e left join app.app_user u on u.id = e.actor_user_id
            where e.tenant_id = :tenant and e.phone = :phone
            union all
            select 'imported-' || p.outcome, i.id, coalesce(i.finished_at, i.created_at), array_to_string(p.new_tags, ', '),
                null, null, i.id, i.file_name, u.name
            from app.contact_import i
            join app.contact_import_person p on p.tenant_id = i.tenant_id and p.import_id = i.id and p.phone = :phone
            left join app.app_user u on u.id = i.created_by_user_id
            where i.tenant_id = :tenant and not i.dry_run
            union all
            select 'noted', n.id, n.created_at, n.body, null, null, null, null, u.name
            from app.conversation v
            join app.conversation_note n on n.tenant_id = v.tenant_id and n.conversation_id = v.id
            left join app.app_user u on u.id = n.author_id
            where v.tenant_id = :tenant and v.contact_id = :contact
            union all
            select 'tagged', g.id, g.created_at, g.tag, null, null, null, null, u.name
            from app.contact_tagging_person p
            join app.contact_tagging g on g.tenant_id = p.tenant_id and g.id = p.tagging_id
            left join app.app_user u on u.id = g.created_by_user_id
            where p.tenant_id = :tenant and p.contact_id = :contact
            union all
            select replace(a.action, 'contact.', ''), a.id, a.at,
                case when a.action in ('contact.tagged', 'contact.untagged')
                    then coalesce(a.after_json, a.before_json) #>> '{}' end, null,
                case when a.action = 'contact.changed' then (select string_agg(distinct field, ',')
                    from jsonb_object_keys(coalesce(a.before_json, '{}') || coalesce(a.after_json, '{}')) field) end,
                null, null, a.actor
            from app.audit_event a
            where a.tenant_id = :tenant and a.subject_id = :contact
                and a.action in ('contact.created', 'contact.changed', 'contact.tagged', 'contact.untagged')
            """;

    /**
     * One thing that happened.
     *
     * @param kind what it was: wrote, texted, entered-drip, consent, opt_out, imported-created, noted, tagged and so on
     * @param words what was said, or the tags
     * @param state of a text
     * @param detail the slug of a reason, the source of a consent, the fields that were changed with commas between
     * @param target the text, campaign or import that it is about
     * @param label that campaign's or file's name
     * @param who did it; null for the contact and for the machine
     */
    public record Moment(
            String kind,
            UUID id,
            Instant at,
            @Nullable String words,
            @Nullable String state,
            @Nullable String detail,
            @Nullable UUID target,
            @Nullable String label,
            @Nullable String who) {}

    /** How far somebody has read, as it stands in an address. */
    private record Mark(Instant at, UUID id, String kind) {

        static Mark read(String written) {
            String[] parts = written.split("~", -1);
            try {
                return new Mark(Instant.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException strange) {
                throw new InvalidInput("after", "is no mark of this list.");
            }
        }

        static String write(Moment last) {
            return last.at() + "~" + last.id() + "~" + last.kind();
        }
    }

    @Inject
    private Jdbi database;

    /** @param after the mark of the page before; null for the first */
    public Page<Moment> of(TenantId tenant, ContactCard contact, int limit, @Nullable String after) {
        Mark mark = after == null ? END : Mark.read(after);
        return Page.of(
                database.withHandle(handle -> handle.createQuery("""
                                select * from (%s) as story where (at, id, kind) < (:at, :id, :kind)
                                order by at desc, id desc, kind desc limit :limit
                                """.formatted(STORY))
                        .bind("tenant", tenant.value())
                        .bind("contact", contact.id())
                        .bind("phone", contact.phone())
                        .bind("at", mark.at())
                        .bind("id", mark.id())
                        .bind("kind", mark.kind())
                        .bind("limit", limit + 1)
                        .map(ConstructorMapper.of(Moment.class))
                        .list()),
                limit,
                Mark::write);
    }
}
