package com.intellisend.messaging;

import com.intellisend.kernel.Refusal;

/** A text that was to be taken out is on its way, or has been taken out already. */
public class TooLateToCancel extends Refusal {

    public TooLateToCancel() {
        super(Kind.CONFLICT, "too-late-to-cancel", "This text does not wait any more: it has left or was canceled.");
    }
}
