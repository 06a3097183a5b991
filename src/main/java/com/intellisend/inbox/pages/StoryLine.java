package com.intellisend.inbox.pages;

import com.intellisend.compliance.Reasons;
import com.intellisend.messaging.CarrierErrors;
import com.intellisend.messaging.Messages;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a text, in words.
 *
 * @param status where it stood then
 * @param untilWords what ends at {@code until}: the wait, or the window; empty for nothing
 */
public record StoryLine(
        Instant at,
        String status,
        String words,
        String untilWords,
        @Nullable Instant until) {

    private static final Pattern UNTIL = Pattern.compile("(waits )?until (\\S+)");

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
        String detail = event.detail();
        Matcher until = UNTIL.matcher(detail == null ? "" : detail);
        if (!until.matches()) {
            return new StoryLine(event.at(), event.status(), words(event, detail), "", null);
        }
        return new StoryLine(
                event.at(),
                event.status(),
                words(event, null),
                until.group(1) == null ? "The window is open until" : "It waits until",
                Instant.parse(until.group(2)));
    }

    private static String words(Messages.Event event, @Nullable String detail) {
        String cause = event.cause();
        String words = WORDS.getOrDefault(cause, cause.startsWith(AGAIN) ? OFFERED_AGAIN : reason(cause));
        Integer code = event.errorCode();
        if (code != null) {
            return words + " " + CarrierErrors.of(code).words() + " (" + code + ")";
        }
        return detail == null ? words : words + " " + detail;
    }

    /** A slug of the gate, or a cause with a code that nobody has put into words: refused for now, 20429. */
    private static String reason(String cause) {
        String known = Reasons.inWords(cause);
        return Character.toUpperCase(known.charAt(0)) + known.substring(1) + ".";
    }
}
