package com.intellisend.platform.demo;

import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.compliance.Suppressions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.platform.demo.BrandSketch.CampaignSketch;
import com.intellisend.platform.demo.BrandSketch.LineSketch;
import com.intellisend.platform.demo.DemoTexts.Past;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a brand has already lived through: a campaign that is over, and people who have written. */
@UseCase
public class DemoHistory {

    private static final int A_DAY = 1440;
    private static final LocalTime MID_MORNING = LocalTime.of(10, 15);

    @Inject
    private Jdbi database;

    @Inject
    private DemoTexts texts;

    @Inject
    private Suppressions suppressions;

    @Inject
    private BusinessTime time;

    /** Who and what a history is about. */
    public record Cast(
            String number,
            UUID segment,
            UUID admin,
            UUID agent,
            List<DemoPerson> recipients,
            List<DemoPerson> writers) {}

    public void tell(TenantId tenant, BrandSketch sketch, Cast cast) {
        campaign(tenant, sketch, cast);
        for (int i = 0; i < sketch.conversations().size(); i++) {
            converse(tenant, sketch.conversations().get(i), cast, cast.writers().get(i), i);
        }
    }

    private void converse(TenantId tenant, List<LineSketch> lines, Cast cast, DemoPerson with, int place) {
        List<Past> past = lines.stream()
                .map(line -> {
                    Instant at = time.now().minus(Duration.ofMinutes(line.minutesAgo()));
                    String body = line.text().replace("{first}", with.firstName());
                    return line.theirs() ? Past.theirs(body, at) : Past.ours(body, at, cast.agent());
                })
                .toList();
        LineSketch last = lines.get(lines.size() - 1);
        boolean waiting = last.theirs() && last.minutesAgo() < A_DAY;
        texts.add(tenant, with, cast.number(), waiting || place == 1, place == 1 ? cast.agent() : null, past);
    }

    private void campaign(TenantId tenant, BrandSketch sketch, Cast cast) {
        CampaignSketch campaign = sketch.campaign();
        Instant start = time.now()
                .atZone(TenantProfile.DEFAULT_ZONE)
                .minusDays(campaign.daysAgo())
                .with(MID_MORNING)
                .toInstant();
        UUID id = Ids.create();
        UUID step = Ids.create();
        insertCampaign(tenant, campaign, cast, id, step, start);
        for (int i = 0; i < cast.recipients().size(); i++) {
            DemoPerson person = cast.recipients().get(i);
            Instant at = start.plusSeconds(2L * i);
            String body = campaign.template().replace("{{firstName|there}}", person.firstName());
            // Every twentieth phone was off or gone, as it is in life.
            boolean lost = i % 20 == 11;
            Past sent =
                    new Past(false, body, at, lost ? "undelivered" : "delivered", lost ? 30003 : null, null, id, step);
            String answer = i < sketch.outcomes().size() ? sketch.outcomes().get(i) : null;
            Instant answeredAt = start.plus(Duration.ofMinutes(13L * (i + 1)));
            recipient(tenant, id, person, answer, at, answeredAt);
            thread(tenant, cast, person, sent, answer, answeredAt);
        }
    }

    private void thread(
            TenantId tenant, Cast cast, DemoPerson person, Past sent, @Nullable String answer, Instant answeredAt) {
        List<Past> thread = new ArrayList<>(List.of(sent));
        if (answer == null) {
            texts.add(tenant, person, cast.number(), true, null, thread);
            return;
        }
        thread.add(Past.theirs(answer, answeredAt));
        if (wantsIt(answer)) {
            thread.add(Past.ours(
                    "Wonderful, " + person.firstName() + ". We call you today to find a time.",
                    answeredAt.plus(Duration.ofMinutes(9)),
                    cast.agent()));
        }
        List<UUID> ids = texts.add(tenant, person, cast.number(), false, cast.agent(), thread);
        if (isStop(answer)) {
            suppressions.add(
                    tenant,
                    new Suppressions.New(
                            new PhoneNumber(person.phone()), "STOP", Scope.ALL, "message", ids.get(1), null, null),
                    answeredAt);
        }
    }

    private void insertCampaign(
            TenantId tenant, CampaignSketch campaign, Cast cast, UUID id, UUID step, Instant start) {
        database.useHandle(handle -> {
            handle.createUpdate("""
                            insert into app.campaign (id, tenant_id, name, description, type, status, message_class, segment_id,
                                from_number, start_at, launched_at, fanned_out_at, finished_at, created_by_user_id, created_at,
                                updated_at)
                            values (:id, :tenant, :name, :description, 'BLAST', 'COMPLETED', 'MARKETING', :segment,
                                :number, :start, :start, :start, :end, :admin, :written, :end)
                            """)
                    .bind("id", id)
                    .bind("tenant", tenant.value())
                    .bind("name", campaign.name())
                    .bind("description", campaign.description())
                    .bind("segment", cast.segment())
                    .bind("number", cast.number())
                    .bind("start", start)
                    .bind("end", start.plus(Duration.ofMinutes(4)))
                    .bind("admin", cast.admin())
                    .bind("written", start.minus(Duration.ofHours(20)))
                    .execute();
            handle.createUpdate("""
                            insert into app.campaign_step (id, tenant_id, campaign_id, step_order, body_template, created_at, updated_at)
                            values (:step, :tenant, :id, 1, :template, :written, :written)
                            """)
                    .bind("step", step)
                    .bind("tenant", tenant.value())
                    .bind("id", id)
                    .bind("template", campaign.template())
                    .bind("written", start.minus(Duration.ofHours(20)))
                    .execute();
        });
    }

    private void recipient(
            TenantId tenant,
            UUID campaign,
            DemoPerson person,
            @Nullable String answer,
            Instant at,
            Instant answeredAt) {
        database.useHandle(handle -> handle.createUpdate("""
                        insert into app.campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, state, replied_at,
                            opted_out_at, created_at, updated_at)
                        values (:id, :tenant, :campaign, :contact, :phone, 'DONE', :replied, :optedOut, :at, :at)
                        """)
                .bind("id", Ids.create())
                .bind("tenant", tenant.value())
                .bind("campaign", campaign)
                .bind("contact", person.id())
                .bind("phone", person.phone())
                .bind("replied", answer == null ? null : answeredAt)
                .bind("optedOut", answer != null && isStop(answer) ? answeredAt : null)
                .bind("at", at)
                .execute());
    }

    private static boolean isStop(String answer) {
        return answer.equals("STOP");
    }

    private static boolean wantsIt(String answer) {
        return answer.toLowerCase(Locale.ROOT).matches("(yes|sí|can|any|saturday|next).*");
    }
}
