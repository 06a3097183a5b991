package com.intellisend.platform.pages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The one table of what states are called on pages; keys are the states in lower case. */
record StateWord(String word, String tone, String icon) {

    private static final Map<String, StateWord> TABLE = new HashMap<>();

    static {
        // texts
        put("Waiting", "", "clock", "pending");
        put("Sending", "info", "send", "claimed", "accepted", "queued", "sending");
        put("Scheduled", "info", "calendar", "scheduled");
        put("Sent", "ok", "check", "sent");
        put("Delivered", "ok", "check-circle", "delivered");
        put("Read", "ok", "eye", "read");
        put("Not delivered", "bad", "times-circle", "undelivered");
        put("Failed", "bad", "times-circle", "failed");
        put("Outcome unknown", "warn", "question-circle", "unknown");
        put("Withheld", "warn", "ban", "withheld");
        put("Canceled", "", "times", "canceled");
        put("Received", "", "inbox", "received");
        // campaigns and imports
        put("Draft", "", "pencil", "draft");
        put("Running", "info", "play", "running");
        put("Paused", "warn", "pause", "paused");
        put("Completed", "ok", "check-circle", "completed", "done");
        put("Undone", "warn", "undo", "undone");
        put("Chosen by hand", "", "list", "static");
        put("By rules", "info", "filter", "dynamic");
        put("One-off", "", "send", "blast");
        put("Sequence", "", "sitemap", "drip");
        // conversations and people
        put("Open", "info", "comments", "open");
        put("Closed", "", "check", "closed");
        put("Replied", "ok", "reply", "replied");
        put("Lead", "info", "star", "lead");
        put("Customer", "ok", "user", "customer");
        put("Past customer", "", "history", "past_customer");
        put("Other", "", "user", "other");
        put("Opted out", "bad", "ban", "opted_out", "suppressed");
        put("Sent STOP", "bad", "ban", "stop");
        put("Wrong number", "bad", "ban", "wrong_number");
        put("Complaint", "bad", "ban", "complaint");
        put("Unreachable", "warn", "ban", "unreachable");
        put("By hand", "", "user", "manual");
        put("Opted out at the carrier", "bad", "ban", "twilio_21610");
        put("On hold", "warn", "pause", "on_hold");
        put("Consent on record", "ok", "verified", "consented");
        put("No consent yet", "warn", "exclamation-circle", "no_consent");
        put("Opted out", "bad", "ban", "opt_out");
        put("Opted in again", "ok", "verified", "opt_in");
        put("Asked to get texts again", "info", "question-circle", "opt_in_request");
        put("Held until somebody reads it", "warn", "pause", "hold");
        put("Not held any more", "", "play", "hold_ended");
        put("Everything", "bad", "ban", "all");
        put("Marketing", "accent", "megaphone", "marketing");
        put("Service", "info", "wrench", "service");
        put("Direct", "", "comment", "direct");
        put("Admin", "info", "shield", "admin");
        put("Agent", "", "user", "agent");
    }

    private static void put(String word, String tone, String icon, String... states) {
        for (String state : states) {
            TABLE.put(state, new StateWord(word, tone, icon));
        }
    }

    static StateWord of(Object state) {
        String key = state.toString().toLowerCase(Locale.ROOT);
        StateWord known = TABLE.get(key);
        return known != null ? known : new StateWord(sentence(key), "", "circle");
    }

    private static String sentence(String key) {
        String spaced = key.replace('_', ' ').replace('-', ' ');
        return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
