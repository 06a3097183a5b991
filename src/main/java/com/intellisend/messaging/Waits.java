package com.intellisend.messaging;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.kernel.TenantId;
import com.intellisend.messaging.CampaignTexts.Running;
import com.intellisend.messaging.DailyBudget.Today;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Says why a text that waits has not left yet, beyond what the gate said of it. */
@UseCase
public class Waits {

    /** What may hold it. */
    private record Holds(
            boolean marketing,
            @Nullable UUID campaign,
            @Nullable String stopped,
            @Nullable Instant heldUntil,
            @Nullable Instant restingUntil,
            @Nullable Instant retryAt,
            boolean secondChance) {}

    @Inject
    private Jdbi database;

    @Inject
    private CampaignQueue campaigns;

    @Inject
    private DailyBudget budget;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    /** One sentence; empty for a text that does not wait, or does not exist. */
    public Optional<String> why(TenantId tenant, UUID message) {
        return database.withHandle(handle -> handle.createQuery("""
                        select m.message_class, m.campaign_id, n.stopped_reason, p.held_until, p.resting_until, m.retry_at, m.previous_sid
                        from app.message m
                        join app.tenant_number n on n.tenant_id = m.tenant_id and n.phone_number = m.from_number
                        left join app.sender_pace p on p.tenant_id = m.tenant_id and p.phone_number = m.from_number
                        where m.tenant_id = :tenant and m.id = :id and m.status = 'pending' and m.not_before <= :now
                        """)
                .bind("tenant", tenant.value())
                .bind("id", message)
                .bind("now", businessTime.now())
                .map((row, context) -> holds(row))
                .findOne()
                .map(holds -> sentence(tenant, holds)));
    }

    private String sentence(TenantId tenant, Holds holds) {
        Instant machine = machineTime.now();
        if (holds.stopped() != null) {
            return "The sending number is stopped: " + holds.stopped();
        }
        Optional<Running> running = campaigns.running(tenant).stream()
                .filter(one -> one.id().equals(holds.campaign()))
                .findFirst();
        if (holds.campaign() != null && running.isEmpty()) {
            return "Its campaign is paused.";
        }
        if (running.isPresent() && running.get().room() == 0) {
            return "The first texts of its campaign have left; it follows when it is known what became of them.";
        }
        if (isAhead(holds.heldUntil(), businessTime.now())) {
            return "The brand has used up its day at the carriers; texts leave again after midnight Pacific.";
        }
        if (isAhead(holds.restingUntil(), machine)) {
            return "The sending number rests for a few minutes, because the carrier asked for it.";
        }
        if (isAhead(holds.retryAt(), machine)) {
            return holds.secondChance()
                    ? "The carrier could not deliver it for a reason that passes; it is offered once more later."
                    : "The carrier did not take it just now; it is tried again soon.";
        }
        Today today = budget.today(tenant);
        if (holds.campaign() != null && (holds.marketing() ? today.holdsMarketing() : today.holdsCampaigns())) {
            return "The brand’s segments for today are used; campaigns go on after midnight Pacific.";
        }
        return "It is in line and leaves as soon as the pace of its number allows.";
    }

    private static boolean isAhead(@Nullable Instant instant, Instant now) {
        return instant != null && instant.isAfter(now);
    }

    private static Holds holds(ResultSet row) throws SQLException {
        return new Holds(
                row.getString("message_class").equals("MARKETING"),
                row.getObject("campaign_id", UUID.class),
                row.getString("stopped_reason"),
                instant(row, "held_until"),
                instant(row, "resting_until"),
                instant(row, "retry_at"),
                row.getString("previous_sid") != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
