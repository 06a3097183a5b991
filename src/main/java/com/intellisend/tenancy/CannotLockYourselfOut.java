package com.intellisend.tenancy;

import com.intellisend.kernel.Refusal;

/** Nobody deactivates themselves or gives up their own role: a colleague has to. */
public class CannotLockYourselfOut extends Refusal {

    public CannotLockYourselfOut() {
        super(
                Kind.CONFLICT,
                "cannot-lock-yourself-out",
                "You cannot deactivate yourself or change your own role. Ask a colleague to do it.");
    }
}
