package com.intellisend.campaigns;

import com.intellisend.compliance.Recipient;
import java.util.UUID;

/** Somebody who might be texted, as the gate wants to know them. */
record ForecastCandidate(UUID id, String name, Recipient recipient) {

    Reached reached() {
        return new Reached(id, name, recipient.phone());
    }
}
