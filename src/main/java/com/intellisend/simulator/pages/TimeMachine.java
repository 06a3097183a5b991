package com.intellisend.simulator.pages;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.MachineTime;
import com.intellisend.platform.time.ClockOffset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Business time as Tucson's clocks show it, and the three ways to move it forward. */
@Named
@RequestScoped
public class TimeMachine {

    static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm:ss a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);

    @Inject
    private ClockOffset offset;

    @Inject
    private BusinessTime business;

    @Inject
    private MachineTime machine;

    private @Nullable String moment;

    public boolean isMovable() {
        return offset.isMovable();
    }

    public String getClock() {
        return CLOCK.format(now());
    }

    public String getDay() {
        return DAY.format(now());
    }

    /** How far ahead of the machine business time is, in words; empty while they agree. */
    public String getAhead() {
        return ahead(Duration.between(machine.now(), business.now()));
    }

    static String ahead(Duration ahead) {
        long minutes = ahead.plusSeconds(30).toMinutes();
        if (minutes < 1) {
            return "";
        }
        long days = minutes / 1440;
        long hours = minutes % 1440 / 60;
        String words = (days == 0 ? "" : days + (days == 1 ? " day " : " days "))
                + (hours == 0 ? "" : hours + " h ")
                + (minutes % 60 == 0 ? "" : minutes % 60 + " min ");
        return words.strip() + " ahead of your computer";
    }

    public void hourLater() {
        moveTo(business.now().plus(Duration.ofHours(1)));
    }

    public void nextOpening() {
        moveTo(nextOpening(business.now()));
    }

    /** Nine o'clock in Tucson, today if it is still to come, else tomorrow. */
    static Instant nextOpening(Instant now) {
        ZonedDateTime today = now.atZone(TUCSON).with(OPENING);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    public void set() {
        try {
            moveTo(LocalDateTime.parse(String.valueOf(moment)).atZone(TUCSON).toInstant());
        } catch (DateTimeException unreadable) {
            throw new InvalidInput("moment", "Give a date with a time of day.");
        }
    }

    private void moveTo(Instant wanted) {
        offset.moveTo(wanted, machine.now());
    }

    private ZonedDateTime now() {
        return business.now().atZone(TUCSON);
    }

    public String getMoment() {
        return moment == null
                ? now().toLocalDateTime()
                        .plusHours(1)
                        .truncatedTo(ChronoUnit.HOURS)
                        .toString()
                : moment;
    }

    public void setMoment(@Nullable String moment) {
        this.moment = moment;
    }
}
