package com.intellisend.bench;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A brand's past, written straight into its tables: a campaign that reached everybody, and conversations that went on. */
final class Years {

    private static final int TEXTS_IN_A_THREAD = 20;

    private static final Instant THEN = Instant.parse("2026-10-01T17:00:00Z");

    private static final Instant LATER = Instant.parse("2030-10-01T17:00:00Z");

    private Years() {}

    /**
     * Adds a finished campaign to all people of the brand, and so many conversations of twenty texts each.
     *
     * @return the campaign's id
     */
    static String pass(Stage stage, BenchBrand brand, int conversations) {
        String campaign = brand.blast();
        Jdbi sql = stage.sql();
        sql.useHandle(handle -> {
            handle.createUpdate("""
                            insert into campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, state, created_at, updated_at)
                            select time_ordered_uuid(:then), tenant_id, cast(:campaign as uuid), id, phone, 'DONE', :then, :then
                            from contact where tenant_id = :tenant
                            """)
                    .bind("then", THEN)
                    .bind("campaign", campaign)
                    .bind("tenant", brand.id())
                    .execute();
            handle.createUpdate("""
                            update campaign set status = 'COMPLETED', launched_at = :then, fanned_out_at = :then, finished_at = :then
                            where id = cast(:campaign as uuid)
                            """)
                    .bind("then", THEN)
                    .bind("campaign", campaign)
                    .execute();
            handle.createUpdate("""
                            insert into conversation (id, tenant_id, contact_id, status, unread, last_message_at, last_inbound_at,
                                last_body, last_direction, created_at, updated_at)
                            select time_ordered_uuid(at), tenant_id, id, case when n % 4 = 0 then 'CLOSED' else 'OPEN' end, n % 3, at,
                                case when n % 5 = 0 then null else at end, 'Thank you', case when n % 2 = 0 then 'INBOUND' else 'OUTBOUND' end,
                                at, at
                            from (select id, tenant_id, n, cast('2026-11-20T17:00:00Z' as timestamptz) - n * interval '97 seconds' as at
                                from (select id, tenant_id, row_number() over (order by id) as n from contact where tenant_id = :tenant) c
                                where n <= :most) numbered
                            """)
                    .bind("tenant", brand.id())
                    .bind("most", conversations)
                    .execute();
            handle.createUpdate("""
                            insert into message (id, tenant_id, conversation_id, contact_id, direction, message_class, lane, body, segments,
                                from_number, to_number, twilio_message_sid, status, created_at, updated_at, accepted_at)
                            select time_ordered_uuid(at), tenant_id, conversation, contact, case when n % 2 = 0 then 'INBOUND' else 'OUTBOUND' end,
                                'DIRECT', 0, 'Line ' || n || ' of a talk about a roof', 1,
                                case when n % 2 = 0 then phone else :number end, case when n % 2 = 0 then :number else phone end,
                                'SM' || replace(gen_random_uuid()::text, '-', ''), case when n % 2 = 0 then 'received' else 'delivered' end,
                                at, at, at
                            from (select v.tenant_id, v.id as conversation, v.contact_id as contact, c.phone, n,
                                    v.last_message_at - (:texts - n) * interval '11 minutes' as at
                                from conversation v join contact c on c.id = v.contact_id cross join generate_series(1, :texts) n
                                where v.tenant_id = :tenant) lines
                            """)
                    .bind("tenant", brand.id())
                    .bind("number", brand.number())
                    .bind("texts", TEXTS_IN_A_THREAD)
                    .execute();
            text(handle, brand, campaign);
        });
        return campaign;
    }

    /** Puts all people of the brand into a sequence of two steps: each has had the first, and one in ten has answered since. */
    static void begin(Stage stage, BenchBrand brand, String sequence) {
        stage.sql().useHandle(handle -> {
            handle.createUpdate("""
                            insert into campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, state, stop_reason,
                                replied_at, ended_at, next_step, due_at, created_at, updated_at)
                            select time_ordered_uuid(:then), tenant_id, cast(:sequence as uuid), id, phone,
                                case when answered then 'STOPPED' else 'ACTIVE' end, case when answered then 'replied' end,
                                case when answered then cast(:then as timestamptz) end, case when answered then cast(:then as timestamptz) end,
                                case when not answered then 2 end, case when not answered then cast(:later as timestamptz) end, :then, :then
                            from (select *, right(phone, 1) = '7' as answered from contact where tenant_id = :tenant) c
                            """)
                    .bind("then", THEN)
                    .bind("later", LATER)
                    .bind("sequence", sequence)
                    .bind("tenant", brand.id())
                    .execute();
            handle.createUpdate("""
                            update campaign set status = 'RUNNING', launched_at = :then, fanned_out_at = :then
                            where id = cast(:sequence as uuid)
                            """)
                    .bind("then", THEN)
                    .bind("sequence", sequence)
                    .execute();
            text(handle, brand, sequence);
        });
    }

    /** The first text of a campaign, to everybody. */
    private static void text(Handle handle, BenchBrand brand, String campaign) {
        handle.createUpdate("""
                        insert into message (id, tenant_id, conversation_id, contact_id, direction, message_class, lane, body, segments,
                            from_number, to_number, twilio_message_sid, status, campaign_id, campaign_step_id, enrolment,
                            created_at, updated_at, accepted_at)
                        select time_ordered_uuid(:then), c.tenant_id, v.id, c.id, 'OUTBOUND', 'MARKETING', 1, 'Your fall tune-up is due.', 1,
                            :number, c.phone, 'SM' || replace(gen_random_uuid()::text, '-', ''),
                            case when right(c.phone, 2) = '13' then 'undelivered' else 'delivered' end,
                            s.campaign_id, s.id, 1, :then, :then, :then
                        from contact c join campaign_step s on s.tenant_id = c.tenant_id and s.campaign_id = cast(:campaign as uuid) and s.step_order = 1
                        left join conversation v on v.tenant_id = c.tenant_id and v.contact_id = c.id
                        where c.tenant_id = :tenant
                        """)
                .bind("then", THEN)
                .bind("tenant", brand.id())
                .bind("number", brand.number())
                .bind("campaign", campaign)
                .execute();
    }
}
