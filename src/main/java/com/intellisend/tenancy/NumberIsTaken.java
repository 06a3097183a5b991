package com.intellisend.tenancy;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Refusal;

/** The number already belongs to a brand; it is not said to which. */
public class NumberIsTaken extends Refusal {

    public NumberIsTaken(PhoneNumber number) {
        super(Kind.CONFLICT, "number-taken", number + " is already in use.");
        at("phoneNumber");
    }
}
