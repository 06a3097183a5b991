package com.intellisend.contacts;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements of an import over sets of lines. Each names the tenant, and the first line of a person speaks for them. */
final class ImportSql {

    private ImportSql() {}

    private static final String FIELDS = each(", ", ContactField::column);

    static final String LINE_TABLE = "create temporary table import_line (line bigint, id uuid, event_id uuid, "
            + each(", ", ImportSql::typed) + ", tags text, wording text, dates text) on commit drop";

    static final String PERSON_TABLE = "create temporary table import_person (line bigint, id uuid, event_id uuid, "
            + each(", ", ImportSql::typed)
            + ", is_new boolean, seen boolean, was text, changed boolean, opted_out boolean,"
            + " before_json jsonb, after_json jsonb, new_tags text[], wording text, dates text, dated boolean) on commit drop";

    static final String ADD_NEW_CONTACTS = """
            insert into app.contact (id, tenant_id, created_at, updated_at, %s)
            select id, :tenant, :now, :now, %s from import_line order by line
                on conflict (tenant_id, phone) do nothing
            """.formatted(FIELDS, each(", ", ImportSql::orDefault));

    /** Of somebody new only the consent is remembered field by field: an undo takes it back even from those whom it keeps. */
    private static final String CONSENT = """
            case when f.consent_source is not null or f.consent_timestamp is not null
                 then jsonb_strip_nulls(jsonb_build_object('consentSource', f.consent_source, 'consentTimestamp', f.consent_timestamp)) end
            """;

    /**
     * {@code was}: what this import said of the person in an earlier portion.
     *
     * <p>A limit of one keeps each look-up a look-up: no statistics know an import that is under way, and the planner would
     * take its people, or those of a new brand, for a handful and read all of them for each line.
     */
    static final String COMPARE_WITH_WHAT_IS_KNOWN = """
            insert into import_person
            select f.line, coalesce(c.id, f.id), f.event_id, %1$s,
                   c.id is null or c.id = f.id, s.phone is not null, s.outcome, d.changed,
                   exists (select from app.suppression x
                            where x.tenant_id = :tenant and x.phone = f.phone and x.lifted_at is null),
                   case when d.changed then %2$s end,
                   case when d.changed then %3$s when s.phone is null and (c.id is null or c.id = f.id) then %5$s end,
                   case when f.all_tags = '' then '{}'
                        when s.phone is null and (c.id is null or c.id = f.id)
                        then array(select distinct unnest(string_to_array(f.all_tags, E'\\x1f')))
                        else array(select distinct t from unnest(string_to_array(f.all_tags, E'\\x1f')) t
                                    where t <> all (coalesce(s.new_tags, '{}'))
                                      and not exists (select from app.contact_tag k
                                                       where k.tenant_id = :tenant and k.contact_id = c.id and k.tag = t)) end,
                   f.wording, f.dates, false
              from (select distinct on (phone) *, coalesce(string_agg(nullif(tags, ''), E'\\x1f') over (partition by phone), '') as all_tags
                      from import_line order by phone, line) f
              left join lateral (select * from app.contact k where k.tenant_id = :tenant and k.phone = f.phone limit 1) c on true
              left join lateral (select * from app.contact_import_person k
                                  where k.tenant_id = :tenant and k.import_id = :import and k.phone = f.phone limit 1) s on true
             cross join lateral (select s.phone is null and c.id <> f.id and (%4$s) as changed) d
            """.formatted(
                    each(", ", ImportSql::orKnown),
                    each(" || ", field -> changedOnly(field, "c")),
                    each(" || ", field -> changedOnly(field, "f")),
                    each(" or ", ImportSql::differs),
                    CONSENT);

    /** The days that are new or others than before; of a person's lines the first speaks here as well. */
    static final String FIND_NEW_DATES = """
            create temporary table import_date on commit drop as
            select p.id, p.phone, n.name, n.day, k.day as was
              from import_person p
             cross join lateral (select split_part(d, E'\\x1e', 1) as name, cast(split_part(d, E'\\x1e', 2) as date) as day
                                   from unnest(string_to_array(p.dates, E'\\x1f')) d) n
              left join lateral (select * from app.contact_date k
                                  where k.tenant_id = :tenant and k.contact_id = p.id and k.name = n.name limit 1) k on true
             where p.dates is not null and not p.seen and k.day is distinct from n.day
            """;

    static final String NOTE_NEW_DATES = """
            update import_person p
               set dated = true, after_json = coalesce(p.after_json, '{}') || jsonb_build_object('dates', d.news),
                   before_json = coalesce(p.before_json, '{}') || jsonb_build_object('dates', coalesce(d.olds, '{}'))
              from (select phone, jsonb_object_agg(name, day) as news,
                           jsonb_object_agg(name, was) filter (where was is not null) as olds
                      from import_date group by phone) d
             where p.phone = d.phone
            """;

    static final String PUT_NEW_DATES = """
            insert into app.contact_date (tenant_id, contact_id, name, day, created_at)
            select :tenant, id, name, day, :now from import_date order by id, name
                on conflict (tenant_id, contact_id, name) do update set day = excluded.day
            """;

    /** Nobody else writes them: an import has one job, and a second one's portion is refused. */
    static final String REMEMBER_PEOPLE = """
            insert into app.contact_import_person
                   (tenant_id, import_id, phone, line, contact_id, outcome, opted_out, before_json, after_json, new_tags)
            select :tenant, :import, phone, line, id,
                   case when is_new then 'created' when changed or dated or new_tags <> '{}' then 'updated' else 'unchanged' end,
                   opted_out, before_json, after_json, new_tags
              from import_person where not seen
            """;

    /** Somebody whom an earlier portion has named already only gets the tags of this one. */
    static final String REMEMBER_MORE_TAGS = """
            insert into app.contact_import_person as known
                   (tenant_id, import_id, phone, line, contact_id, outcome, opted_out, new_tags)
            select :tenant, :import, phone, line, id, 'updated', opted_out, new_tags
              from import_person where seen and new_tags <> '{}'
                on conflict (tenant_id, import_id, phone) do update
               set new_tags = known.new_tags || excluded.new_tags,
                   outcome = case known.outcome when 'unchanged' then 'updated' else known.outcome end
            """;

    /** All of them are there; the insert only finds them by their phones. */
    static final String UPDATE_CHANGED_CONTACTS = """
            insert into app.contact as c (id, tenant_id, created_at, updated_at, %s)
            select id, :tenant, :now, :now, %s from import_person where changed
                on conflict (tenant_id, phone) do update set %s, version = c.version + 1, updated_at = :now
            """.formatted(
            FIELDS, FIELDS, each(", ", field -> "%1$s = coalesce(excluded.%1$s, c.%1$s)".formatted(field.column())));

    /** Nobody else sees a contact before it is committed, so that none of these tags can be there already. */
    static final String TAG_NEW_CONTACTS = """
            insert into app.contact_tag (tenant_id, contact_id, tag, created_at)
            select :tenant, p.id, tag, :now from import_person p, unnest(p.new_tags) tag where p.is_new
            """;

    static final String ADD_NEW_TAGS = """
            insert into app.contact_tag (tenant_id, contact_id, tag, created_at)
            select :tenant, p.id, tag, :now from import_person p, unnest(p.new_tags) tag where not p.is_new
                on conflict do nothing
            """;

    /** The same consent said again by the same card is not said twice in the ledger. */
    static final String RECORD_CONSENT = """
            insert into app.consent_event
                   (id, tenant_id, phone, kind, source, wording, import_id, import_line, actor_user_id, at, recorded_at)
            select p.event_id, :tenant, p.phone, 'consent', coalesce(p.consent_source, 'import'), p.wording, i.id, p.line,
                   i.created_by_user_id, coalesce(p.consent_timestamp, :now), :now
              from import_person p join app.contact_import i on i.tenant_id = :tenant and i.id = :import
             where p.event_id is not null and not p.seen
               and (p.is_new or jsonb_exists_any(p.after_json, array['consentSource', 'consentTimestamp']))
            """;

    private static String each(String between, Function<ContactField, String> sql) {
        return Arrays.stream(ContactField.values()).map(sql).collect(Collectors.joining(between));
    }

    private static String typed(ContactField field) {
        return field.column() + (field == ContactField.CONSENT_TIMESTAMP ? " timestamptz" : " text");
    }

    private static String orDefault(ContactField field) {
        return field == ContactField.CUSTOMER_TYPE ? "coalesce(customer_type, 'LEAD')" : field.column();
    }

    private static String orKnown(ContactField field) {
        return field == ContactField.CUSTOMER_TYPE
                ? "coalesce(f.customer_type, c.customer_type)"
                : "f." + field.column();
    }

    private static String differs(ContactField field) {
        return "(f.%1$s is not null and f.%1$s is distinct from c.%1$s)".formatted(field.column());
    }

    private static String changedOnly(ContactField field, String side) {
        return "case when %s then jsonb_build_object('%s', %s.%s) else '{}' end"
                .formatted(differs(field), field.key(), side, field.column());
    }
}
