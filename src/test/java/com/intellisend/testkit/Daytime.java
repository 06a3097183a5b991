package com.intellisend.testkit;

import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.MachineTime;
import com.intellisend.platform.time.ClockOffset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** For in-container tests: the time machine, as {@link Phones} is it for those outside. */
@ApplicationScoped
public class Daytime {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    @Inject
    private ClockOffset clock;

    @Inject
    private BusinessTime businessTime;

    @Inject
    private MachineTime machineTime;

    /** Moves business time forward to 10:00 of a weekday in Tucson, unless it is between 10 and 16 on one already. */
    public void begin() {
        ZonedDateTime now = businessTime.now().atZone(TUCSON);
        if (now.getHour() < 10 || now.getHour() >= 16 || now.getDayOfWeek().getValue() > 5) {
            ZonedDateTime next = now.toLocalDate().atTime(10, 0).atZone(TUCSON);
            while (next.isBefore(now) || next.getDayOfWeek().getValue() > 5) {
                next = next.plusDays(1);
            }
            moveTo(next.toInstant());
        }
    }

    /** To 10:00 of the next weekday in Tucson. */
    public void nextDay() {
        ZonedDateTime next = businessTime
                .now()
                .atZone(TUCSON)
                .toLocalDate()
                .plusDays(1)
                .atTime(10, 0)
                .atZone(TUCSON);
        while (next.getDayOfWeek().getValue() > 5) {
            next = next.plusDays(1);
        }
        moveTo(next.toInstant());
    }

    public void moveTo(Instant business) {
        clock.moveTo(business, machineTime.now());
    }
}
