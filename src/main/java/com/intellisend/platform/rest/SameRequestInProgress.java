package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal;
import java.time.Duration;

/** The same Idempotency-Key is being answered at this moment, and that takes longer than anybody should wait. */
class SameRequestInProgress extends Refusal {

    SameRequestInProgress() {
        super(
                Kind.CONFLICT,
                "request-in-progress",
                "The request with this Idempotency-Key is still being worked on. Repeat it to get its answer.");
        after(Duration.ofSeconds(5));
    }
}
