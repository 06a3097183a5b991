package com.intellisend.ai.provider;

import java.util.List;

/**
 * How somebody speaks, as far as fixed rules go.
 *
 * @param brand the name that people know
 * @param greeting its first word
 * @param question how it asks for an answer
 */
record Tone(String brand, String greeting, String question) {

    private static final List<String> GREETINGS = List.of("Hi", "Hello", "Hey");
    private static final List<String> QUESTIONS = List.of(
            "Shall we find a time? Just reply YES.",
            "Does this week suit you? Reply with a day.",
            "Would that help you? A YES is enough.");

    static Tone of(String brand) {
        return new Tone(brand, GREETINGS.get(0), QUESTIONS.get(0));
    }

    /** The same persona always speaks the same way; two of them usually differ. */
    static Tone of(String brand, String persona) {
        return new Tone(
                brand,
                GREETINGS.get(Math.floorMod(persona.hashCode(), GREETINGS.size())),
                QUESTIONS.get(Math.floorMod(persona.hashCode() / GREETINGS.size(), QUESTIONS.size())));
    }
}
