package com.intellisend.campaigns.pages;

import com.intellisend.kernel.InvalidInput;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Before many people are texted their number has to be typed: so many are easily texted and hardly untexted. */
class TypedConfirmation implements Serializable {

    private static final long ABOVE = 500;

    private String typed = "";

    static boolean isAskedFor(long people) {
        return people > ABOVE;
    }

    /** Refused when it is asked for and another number was typed, or none. */
    void check(long people) {
        if (isAskedFor(people) && !typed.replaceAll("[^0-9]", "").equals(String.valueOf(people))) {
            throw new InvalidInput("confirmation", "Type the number of people to confirm: " + people);
        }
    }

    String typed() {
        return typed;
    }

    void type(@Nullable String number) {
        typed = number == null ? "" : number;
    }
}
