package com.intellisend.ai;

import com.intellisend.kernel.Refusal;

/** Two personas of a brand cannot be told apart by their case. */
public class PersonaNameTaken extends Refusal {

    public PersonaNameTaken(String name) {
        super(Kind.CONFLICT, "persona-name-taken", "There is already a persona called “" + name + "”.");
        at("name");
    }
}
