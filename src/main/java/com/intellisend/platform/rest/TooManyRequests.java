package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal;
import java.time.Duration;

/** A token asks faster than it may. */
class TooManyRequests extends Refusal {

    TooManyRequests(Duration wait) {
        super(Kind.TOO_MANY, "too-many-requests", "This token asks too often. Wait as Retry-After says.");
        after(wait);
    }
}
