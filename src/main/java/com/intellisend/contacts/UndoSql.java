package com.intellisend.contacts;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements that take an import back, over sets of its people. Each names the tenant. */
final class UndoSql {

    private UndoSql() {}

    /** All people of the import whom it created or changed. */
    static final String EVERYBODY = """
            (select phone, line, contact_id, outcome, before_json, after_json, new_tags from app.contact_import_person
              where tenant_id = :tenant and import_id = :import and outcome <> 'unchanged')
            """;

    static final String NEXT_PORTION = """
            create temporary table undo_portion on commit drop as
            select phone, line, contact_id, outcome, before_json, after_json, new_tags from app.contact_import_person
             where tenant_id = :tenant and import_id = :import and phone > :mark and outcome <> 'unchanged'
             order by phone limit :most
            """;

    /** After this nothing new can point to them, because a foreign key asks for a lock on the row that it points to. */
    static final String LOCK_PORTION = """
            select count(*) from (select id from app.contact
                                   where tenant_id = :tenant and id = any (array(select contact_id from undo_portion))
                                   order by id for update) locked
            """;

    /**
     * What becomes of each person, from {@code %1$s}; {@code %2$s} holds of whom something points to.
     *
     * <p>Somebody who was tagged or given a date since is known to somebody; so is a tag of the import that was taken off and put on again.
     */
    private static final String SORTED = """
            select p.*, later.it as named_later,
                   p.outcome = 'created' and not later.it and c.edited_at is null
                       and c.last_contacted_at is null and c.last_replied_at is null
                       and not exists (select from app.contact_tag t where t.tenant_id = :tenant and t.contact_id = c.id
                                          and (t.tag <> all (p.new_tags) or t.created_at > :finished))
                       and not exists (select from app.contact_date d where d.tenant_id = :tenant and d.contact_id = c.id
                                          and cast(d.day as text) is distinct from p.after_json -> 'dates' ->> d.name)
                       and not %2$s as goes,
                   coalesce(%3$s, false) or exists (
                       select from jsonb_each_text(p.after_json -> 'dates') n (name, day)
                         left join app.contact_date d on d.tenant_id = :tenant and d.contact_id = c.id and d.name = n.name
                        where cast(d.day as text) is distinct from n.day) as edited
              from %1$s p
             cross join lateral (select * from app.contact k where k.tenant_id = :tenant and k.id = p.contact_id limit 1) c
             cross join lateral (select exists (
                   select from app.contact_import j
                     join app.contact_import_person n
                       on n.tenant_id = j.tenant_id and n.import_id = j.id and n.phone = p.phone
                    where j.tenant_id = :tenant and j.id > :import and not j.dry_run and j.undo_state is null) as it) later
             where c.anonymised_at is null
            """;

    static String sorted(String people, String referred) {
        return SORTED.formatted(people, referred, each(" or ", UndoSql::changedSince));
    }

    static final String COUNT = """
            select count(*) filter (where goes) as removed,
                   count(*) filter (where outcome = 'updated' and not named_later) as restored,
                   count(*) filter (where outcome = 'created' and not named_later and not goes) as kept_in_use,
                   count(*) filter (where outcome = 'updated' and not named_later and edited) as kept_edits,
                   count(*) filter (where named_later) as kept_named_later
              from %s undo_person
            """;

    static final String REMOVE_TAGS = """
            delete from app.contact_tag t using undo_person u
             where t.tenant_id = :tenant and t.contact_id = any (array(select contact_id from undo_person where not named_later))
               and t.contact_id = u.contact_id
               and t.tag = any (u.new_tags) and t.created_at <= :finished
            """;

    static final String RESTORE_FIELDS = """
            update app.contact c set %s, version = c.version + 1, updated_at = :now
              from undo_person u
             where not u.named_later and not u.goes and u.after_json is not null
               and c.tenant_id = :tenant and c.id = u.contact_id and c.id = any (array(select contact_id from undo_person))
            """.formatted(each(", ", UndoSql::restored));

    /** A day of the import that stands as it left it: the one before comes back, and one that is new goes. */
    private static final String STANDS = """
             u.contact_id = d.contact_id and not u.named_later and not u.goes
               and d.tenant_id = :tenant and d.contact_id = any (array(select contact_id from undo_person))
               and cast(d.day as text) = u.after_json -> 'dates' ->> d.name
            """;

    static final String REMOVE_DATES = """
            delete from app.contact_date d using undo_person u
             where %s and u.before_json -> 'dates' ->> d.name is null
            """.formatted(STANDS);

    static final String RESTORE_DATES = """
            update app.contact_date d set day = cast(u.before_json -> 'dates' ->> d.name as date) from undo_person u
             where %s and u.before_json -> 'dates' ->> d.name is not null
            """.formatted(STANDS);

    /** The ledger only grows: the consent that the import brought is not erased, it is said to be taken back. */
    static final String TAKE_CONSENT_BACK = """
            insert into app.consent_event
                   (id, tenant_id, phone, kind, source, import_id, import_line, actor_user_id, at, recorded_at)
            select app.time_ordered_uuid(:now), :tenant, e.phone, 'consent_undone', 'undo of the import', :import, e.import_line,
                   i.undo_by_user_id, :now, :recorded
              from undo_person u
             cross join lateral (select * from app.consent_event k
                                  where k.tenant_id = :tenant and k.phone = u.phone and k.import_id = :import
                                    and k.kind = 'consent' offset 0) e
              join app.contact_import i on i.tenant_id = :tenant and i.id = :import
             where not u.named_later
            """;

    static final String REMOVE_CONTACTS = """
            delete from app.contact where tenant_id = :tenant and id = any (array(select contact_id from undo_person where goes))
            """;

    private static String each(String between, Function<ContactField, String> sql) {
        return Arrays.stream(ContactField.values())
                .filter(field -> field != ContactField.PHONE)
                .map(sql)
                .collect(Collectors.joining(between));
    }

    private static String changedSince(ContactField field) {
        return "(jsonb_exists(p.after_json, '%s') and c.%s is distinct from %s)"
                .formatted(field.key(), field.column(), value("p.after_json", field));
    }

    private static String restored(ContactField field) {
        return "%2$s = case when jsonb_exists(u.after_json, '%1$s') and c.%2$s is not distinct from %3$s then %4$s else c.%2$s end"
                .formatted(field.key(), field.column(), value("u.after_json", field), value("u.before_json", field));
    }

    private static String value(String json, ContactField field) {
        String text = "(%s ->> '%s')".formatted(json, field.key());
        return field == ContactField.CONSENT_TIMESTAMP ? "cast(" + text + " as timestamptz)" : text;
    }
}
