package com.intellisend.compliance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an inbound text asks for: the whole message, after normalising, is a keyword, or it is ordinary. */
public final class MessageReading {

    /** What a text may ask for. */
    public enum Kind {
        OPT_OUT_KEYWORD,
        OPT_OUT_PLAIN,
        OPT_OUT_MARKETING,
        WRONG_NUMBER,
        OPT_IN,
        HELP,
        HOLD,
        ORDINARY
    }

    /** The outcome. */
    public record Reading(Kind kind) {}

    private static final Set<String> STOP = Set.of(
            "stop",
            "stopall",
            "stop all",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "revoke",
            "optout",
            "opt out",
            "opt-out");
    private static final Set<String> START = Set.of("start", "unstop", "yes");
    private static final Set<String> HELP = Set.of("help", "info");

    private MessageReading() {}

    /** @param optOutType Twilio's own reading; its STOP wins over ours */
    public static Reading of(String body, @Nullable String optOutType) {
        String words = normalised(body);
        if ("STOP".equals(optOutType) || STOP.contains(words)) {
            return new Reading(Kind.OPT_OUT_KEYWORD);
        }
        if ("START".equals(optOutType) || START.contains(words)) {
            return new Reading(Kind.OPT_IN);
        }
        if ("HELP".equals(optOutType) || HELP.contains(words)) {
            return new Reading(Kind.HELP);
        }
        return new Reading(Kind.ORDINARY);
    }

    private static String normalised(String body) {
        return Normalizer.normalize(body, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
