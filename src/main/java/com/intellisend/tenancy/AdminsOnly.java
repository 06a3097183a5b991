package com.intellisend.tenancy;

import com.intellisend.kernel.Refusal;

/** An agent asked for what only admins may do. */
public class AdminsOnly extends Refusal {

    public AdminsOnly() {
        super(Kind.FORBIDDEN, "admins-only", "Only admins can change this. Ask one of yours.");
    }
}
