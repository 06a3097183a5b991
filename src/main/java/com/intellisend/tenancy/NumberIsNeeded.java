package com.intellisend.tenancy;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Refusal;

/** A number cannot go while something leaves from it; says what, and what to do first. */
public class NumberIsNeeded extends Refusal {

    public NumberIsNeeded(String why) {
        super(Kind.CONFLICT, "number-needed", why);
    }

    static NumberIsNeeded asDefault(PhoneNumber number) {
        return new NumberIsNeeded("Texts leave from " + number.national()
                + " when nobody chooses. Make another number the default first.");
    }
}
