package com.intellisend.kernel;

import java.time.Instant;

/**
 * The time by which the business lives: windows, caps, starts, steps and due dates.
 *
 * <p>It ticks with the machine's clock, never goes back, is the same on all instances, and can be moved forward while no
 * real carrier is connected. Leases, back-off and pace go by {@link MachineTime} instead.
 */
@FunctionalInterface
public interface BusinessTime {

    Instant now();
}
