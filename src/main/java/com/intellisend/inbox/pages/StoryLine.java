package com.intellisend.inbox.pages;

import com.intellisend.compliance.Reasons;
import com.intellisend.messaging.CarrierErrors;
import com.intellisend.messaging.Messages;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a text, in words.
 *
 * @param status where it stood then
 * @param until until when it was to wait; null when it was not
 */
public record StoryLine(
        Instant at, String status, String words, @Nullable Instant until) {

    private static final String WAITS = "waits until ";

    private static final String AGAIN = "offered again";
    private static final String OFFERED_AGAIN =
            "It did not arrive, for a reason that passes: back in line, to be offered once more.";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("callback", "Twilio reports."),
            Map.entry("callback, first attempt", "Twilio reports of the first attempt."),
            Map.entry("typed", "Written by a person and put in line."),
            Map.entry("campaign", "Its turn in the campaign came: put in line."),
            Map.entry("gate open", "Every check was passed; taken out of the line to be handed over."),
            Map.entry("accepted by carrier", "Twilio took it."),
            Map.entry("refused by carrier", "Twilio refused it."),
            Map.entry("found at carrier", "Twilio was asked and has it."),
            Map.entry(
                    "no answer",
                    "Twilio gave no answer that can be read, so nobody knows whether it left: Twilio is asked."),
            Map.entry(
                    "lease ran out", "The server that was to hand it over went away, so nobody knows whether it left."),
            Map.entry("not at carrier yet", "Twilio was asked and does not have it so far; it is asked once more."),
            Map.entry("not at carrier, looked twice", "Twilio was asked twice and does not have it: back in line."),
            Map.entry(
                    "its SID is another text's", "What Twilio has turned out to be another text that reads the same."),
            Map.entry("carrier busy", "Twilio was busy and did not look at it: back in line."),
            Map.entry("campaign paused", "The campaign was paused before it left: back in line."),
            Map.entry("sender stopped", "The sending number was stopped before it left: back in line."),
            Map.entry("the window closed", "The texting hours ended before it left: back in line."),
            Map.entry("the queue was too long", "It could not be handed over in time: back in line."),
            Map.entry("contact removed", "Its recipient was removed from the contacts."),
            Map.entry("inbound", "It came in."));

    static StoryLine of(Messages.Event event) {
        return new StoryLine(event.at(), event.status(), words(event), until(event.detail()));
    }

    private static String words(Messages.Event event) {
        String cause = event.cause();
        String words = WORDS.getOrDefault(cause, cause.startsWith(AGAIN) ? OFFERED_AGAIN : reason(cause));
        Integer code = event.errorCode();
        if (code != null) {
            return words + " " + CarrierErrors.of(code).words() + " (" + code + ")";
        }
        String detail = event.detail();
        return detail == null || detail.startsWith(WAITS) ? words : words + " " + detail;
    }

    /** A slug of the gate, or a cause with a code that nobody has put into words: refused for now, 20429. */
    private static String reason(String cause) {
        String known = Reasons.inWords(cause);
        return Character.toUpperCase(known.charAt(0)) + known.substring(1) + ".";
    }

    private static @Nullable Instant until(@Nullable String detail) {
        if (detail == null || !detail.startsWith(WAITS)) {
            return null;
        }
        try {
            return Instant.parse(detail.substring(WAITS.length()));
        } catch (DateTimeParseException notAnInstant) {
            return null;
        }
    }
}
