package com.intellisend.compliance;

import com.intellisend.tenancy.SendingLimits;
import com.intellisend.tenancy.TenantProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** The one engine that answers whether somebody may be texted, asked at preview, at claim and in reports. */
public final class Gate {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);
    private static final Duration FRESH = Duration.ofHours(24);

    private final TenantProfile profile;
    private final SendingLimits limits;

    public Gate(TenantProfile profile, SendingLimits limits) {
        this.profile = profile;
        this.limits = limits;
    }

    /**
     * The verdict for one recipient now.
     *
     * @param suppressions those in force for this recipient
     * @param held whether a message of theirs waits for review
     */
    Verdict ask(
            Recipient recipient, MessageClass messageClass, List<Suppression> suppressions, boolean held, Instant now) {
        var blocked = Suppressions.blocking(suppressions, messageClass);
        if (blocked.isPresent()) {
            return new Verdict.Withheld(blocked.get());
        }
        if (held && messageClass != MessageClass.DIRECT) {
            return new Verdict.Withheld("on_hold");
        }
        if (messageClass == MessageClass.MARKETING) {
            if (!recipient.consented() && !(recipient.customer() && limits.existingBusinessRelationship())) {
                return new Verdict.Withheld("no_consent");
            }
            if (recipient.marketingTextsLastDay() >= limits.capPerDay()
                    || recipient.marketingTextsLastWeek() >= limits.capPerWeek()) {
                return new Verdict.NotBefore(now.plus(Duration.ofHours(1)), "frequency_cap");
            }
        }
        Instant wrote = recipient.lastInboundAt();
        if (messageClass == MessageClass.DIRECT && wrote != null && wrote.isAfter(now.minus(FRESH))) {
            return new Verdict.Clear(now.plus(Duration.ofHours(10)));
        }
        return window(recipient, now);
    }

    private Verdict window(Recipient recipient, Instant now) {
        ZoneId zone = recipient.zone() == null ? profile.timeZone() : recipient.zone();
        LocalTime opens = profile.quietEnd() == null ? OPENS : profile.quietEnd();
        LocalTime closes = profile.quietStart() == null ? CLOSES : profile.quietStart();
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime start = local.toLocalDate().atTime(opens).atZone(zone);
        ZonedDateTime end = local.toLocalDate().atTime(closes).atZone(zone);
        if (now.isBefore(start.toInstant())) {
            return new Verdict.NotBefore(start.toInstant(), "quiet_hours");
        }
        if (!now.isBefore(end.toInstant())) {
            return new Verdict.NotBefore(
                    local.toLocalDate().plusDays(1).atTime(opens).atZone(zone).toInstant(), "quiet_hours");
        }
        return new Verdict.Clear(end.toInstant());
    }
}
