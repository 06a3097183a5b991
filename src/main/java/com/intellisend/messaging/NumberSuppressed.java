package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Refusal;

/** A person typed a text to a number that may not be texted at all. */
public class NumberSuppressed extends Refusal {

    public NumberSuppressed(PhoneNumber number, String words) {
        super(Kind.CONFLICT, "number-suppressed", number.national() + " may not be texted: " + words);
    }
}
