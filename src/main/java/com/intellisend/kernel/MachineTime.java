package com.intellisend.kernel;

import java.time.Instant;

/** The machine's own clock: leases, back-off, pace, tokens, sessions and lockout; nobody moves it. */
@FunctionalInterface
public interface MachineTime {

    Instant now();
}
