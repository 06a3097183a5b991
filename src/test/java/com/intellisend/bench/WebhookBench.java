package com.intellisend.bench;

import com.intellisend.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** People text a brand with a million contacts over 32 connections, signed; beside the same statements without a server. */
final class WebhookBench implements Measured {

    private static final int CONNECTIONS = 32;
    /** The server's code is compiled on the cores that it shares with all the others; a day of real texts does that as well. */
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    private static final Duration BARE_WARM_UP = Duration.ofSeconds(10);
    private static final Duration SPAN = Duration.ofSeconds(30);
    private static final double P99_MILLIS = 50;

    @Override
    public int usualSize() {
        return 1_000_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        Instance server = stage.server("server").start();
        BenchBrand brand = BenchBrand.create(stage, stage.admin(server), 100);
        Report.say("writing %d contacts", size);
        brand.settle(size);
        stage.settle();

        Load.during(WARM_UP, CONNECTIONS, n -> text(server, brand));
        Load.Result product = Load.during(SPAN, CONNECTIONS, n -> text(server, brand));
        Load.Result limit;
        try (BareSql bare = new BareSql(stage, CONNECTIONS)) {
            Load.during(BARE_WARM_UP, CONNECTIONS, n -> text(bare, brand));
            limit = Load.during(SPAN, CONNECTIONS, n -> text(bare, brand));
        }
        report.share("inbound texts, 32 connections", product.rate(), "bare SQL", limit.rate(), 0.5);
        report.atMost(
                "answer to an inbound text, p99",
                product.percentile(0.99),
                "ms",
                "median %s, bare SQL p99 %s ms"
                        .formatted(Report.number(product.percentile(0.5)), Report.number(limit.percentile(0.99))),
                P99_MILLIS);
        report.exactly(
                "requests that were kept and not handled",
                stage.sql()
                        .withHandle(handle -> handle.createQuery(
                                        "select count(*) from webhook_receipt where handled_at is null")
                                .mapTo(Long.class)
                                .one()),
                0);
    }

    private static String anybody(BenchBrand brand) {
        return brand.phone(ThreadLocalRandom.current().nextInt(brand.people()));
    }

    private static void text(Instance server, BenchBrand brand) {
        Webhooks.inbound(server, anybody(brand), brand.number(), "Could you come on Friday morning?");
    }

    /** What the product does for one inbound text, in its two transactions, statement by statement. */
    private static void text(BareSql bare, BenchBrand brand) {
        UUID tenant = brand.id();
        UUID receipt = Ids.create();
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        OffsetDateTime now = OffsetDateTime.now();
        bare.within(
                tenant,
                sql -> BareSql.run(
                        sql,
                        "insert into app.webhook_receipt (id, tenant_id, kind, message_sid, url, parameters, received_at) values (?, (select tenant_id from app.tenant_number where phone_number = ?), 'inbound', ?, ?, cast(? as jsonb), ?) returning tenant_id",
                        receipt,
                        brand.number(),
                        sid,
                        "http://127.0.0.1:9080/webhooks/twilio/inbound",
                        "{\"Body\": [\"Could you come on Friday morning?\"], \"From\": [\"+15202000001\"], \"NumMedia\": [\"0\"], \"MessageSid\": [\""
                                + sid + "\"]}",
                        now));
        bare.within(tenant, sql -> receive(sql, tenant, receipt, sid, anybody(brand), brand.number(), now));
    }

    private static void receive(
            Connection sql, UUID tenant, UUID receipt, String sid, String from, String to, OffsetDateTime now)
            throws SQLException {
        BareSql.run(sql, "select pg_advisory_xact_lock_shared(hashtextextended(?, 7)) is null", tenant.toString());
        BareSql.run(sql, "select exists (select from app.message where twilio_message_sid = ?)", sid);
        UUID contact = BareSql.one(sql, "select id from app.contact where tenant_id = ? and phone = ?", tenant, from);
        UUID thread = thread(sql, tenant, contact, now);
        UUID message = Ids.create();
        BareSql.run(
                sql,
                "insert into app.message (id, tenant_id, contact_id, conversation_id, direction, body, segments, from_number, to_number, twilio_message_sid, status, created_at, updated_at) values (?, ?, ?, ?, 'INBOUND', ?, 1, ?, ?, ?, 'received', ?, ?) on conflict (twilio_message_sid) do nothing",
                message,
                tenant,
                contact,
                thread,
                "Could you come on Friday morning?",
                from,
                to,
                sid,
                now,
                now);
        BareSql.run(
                sql,
                "insert into app.message_event (id, tenant_id, message_id, status, cause, at) values (?, ?, ?, 'received', 'inbound', ?)",
                Ids.create(),
                tenant,
                message,
                now);
        BareSql.run(
                sql,
                "update app.contact set last_replied_at = ? where tenant_id = ? and id = ? and (last_replied_at is null or last_replied_at < ?)",
                now,
                tenant,
                contact,
                now);
        BareSql.run(
                sql,
                "select exists (select from app.message where tenant_id = ? and contact_id = ? and status = 'pending' and (lane = 0 or scheduled_for is not null))",
                tenant,
                contact);
        BareSql.run(sql, "select * from app.conversation where tenant_id = ? and id = ? for update", tenant, thread);
        BareSql.run(
                sql,
                "update app.campaign_recipient r set replied_at = coalesce(r.replied_at, ?) from (select campaign_id, enrolment from app.message where tenant_id = ? and contact_id = ? and campaign_id is not null and status not in ('pending', 'claimed', 'withheld') order by created_at desc limit 1) last where r.tenant_id = ? and r.contact_id = ? and r.campaign_id = last.campaign_id and r.enrolment = last.enrolment",
                now,
                tenant,
                contact,
                tenant,
                contact);
        BareSql.run(
                sql,
                "update app.campaign_recipient r set state = 'STOPPED', stop_reason = 'replied', next_step = null, due_at = null, ended_at = ?, updated_at = ? from app.campaign c where r.tenant_id = ? and r.contact_id = ? and r.state in ('WAITING', 'ACTIVE') and c.tenant_id = r.tenant_id and c.id = r.campaign_id and c.type = 'DRIP' and c.status in ('RUNNING', 'PAUSED') and c.stop_on_reply",
                now,
                now,
                tenant,
                contact);
        BareSql.run(
                sql,
                "update app.webhook_receipt set handled_at = ?, outcome = 'received' where tenant_id = ? and id = ?",
                now,
                tenant,
                receipt);
        BareSql.run(
                sql,
                "update app.conversation set unread = unread + 1, last_inbound_at = ?, last_message_at = ?, last_body = ?, last_direction = 'INBOUND', updated_at = ?, version = version + 1 where id = ?",
                now,
                now,
                "Could you come on Friday morning?",
                now,
                thread);
    }

    private static UUID thread(Connection sql, UUID tenant, UUID contact, OffsetDateTime now) throws SQLException {
        String existing =
                "select id from app.conversation where tenant_id = ? and contact_id = ? order by status = 'OPEN' desc, last_message_at desc limit 1 for update";
        UUID thread = BareSql.one(sql, existing, tenant, contact);
        if (thread == null) {
            BareSql.run(
                    sql,
                    "insert into app.conversation (id, tenant_id, contact_id, last_message_at, last_direction, created_at, updated_at) values (?, ?, ?, ?, 'OUTBOUND', ?, ?) on conflict (tenant_id, contact_id) where status = 'OPEN' do nothing",
                    Ids.create(),
                    tenant,
                    contact,
                    now,
                    now,
                    now);
            thread = BareSql.one(sql, existing, tenant, contact);
        }
        return thread;
    }
}
