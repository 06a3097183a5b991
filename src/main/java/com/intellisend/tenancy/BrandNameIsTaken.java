package com.intellisend.tenancy;

import com.intellisend.kernel.Refusal;

/** Another brand is called so; case makes no difference. */
public class BrandNameIsTaken extends Refusal {

    public BrandNameIsTaken(String name) {
        super(Kind.CONFLICT, "brand-name-taken", "There is already a brand called “" + name + "”.");
        at("name");
    }
}
