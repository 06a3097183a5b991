package com.intellisend.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words that Twilio itself acts on, and what it answers: the whole message is one word, in any case.
 *
 * <p>The list is Twilio's default of May 2025 (the blog post "Update to FCC's SMS opt-out keywords").
 */
enum CarrierWords {
    STOP(
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"),
            "You have successfully been unsubscribed. You will not receive any more messages from this number."
                    + " Reply START to resubscribe."),
    START(
            Set.of("START", "YES", "UNSTOP"),
            "You have successfully been re-subscribed to messages from this number. Reply HELP for help."
                    + " Reply STOP to unsubscribe. Msg&Data Rates May Apply."),
    HELP(Set.of("HELP", "INFO"), "Reply STOP to unsubscribe. Msg&Data Rates May Apply.");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> words;

    private final String answer;

    CarrierWords(Set<String> words, String answer) {
        this.words = words;
        this.answer = answer;
    }

    static Optional<CarrierWords> in(String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        for (CarrierWords candidate : values()) {
            if (candidate.words.contains(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    String answer() {
        return answer;
    }
}
