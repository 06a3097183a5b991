package com.intellisend.messaging;

import com.intellisend.kernel.Refusal;

/** The brand has no number yet from which a text could leave. */
public class NoSendingNumber extends Refusal {

    public NoSendingNumber() {
        super(Kind.CONFLICT, "no-sending-number", "This brand has no phone number yet; add one in Settings.");
    }
}
