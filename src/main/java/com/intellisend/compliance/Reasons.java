package com.intellisend.compliance;

import java.util.Map;

/** The reasons of the gate in words for staff. */
public final class Reasons {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("opted_out", "They opted out."),
            Map.entry("wrong_number", "They said that this number is not theirs."),
            Map.entry("unreachable", "The carrier says that texts cannot arrive at this number."),
            Map.entry("on_hold", "A message of theirs may be an opt-out and waits on the review list."),
            Map.entry("no_consent", "There is no record that they agreed to marketing texts."),
            Map.entry("quiet_hours", "It is outside the hours in which they may be texted."),
            Map.entry("frequency_cap", "They have had as many marketing texts as the brand allows."),
            Map.entry("active_conversation", "They are in a conversation with a person."),
            Map.entry("missing_field", "A field of the text is empty for them and has no fallback."),
            Map.entry("campaign_stopped", "The campaign was canceled."),
            Map.entry("replied", "They replied, which ends the sequence for them."));

    private Reasons() {}

    /** A sentence for a reason's slug; an unknown slug comes back as it is. */
    public static String inWords(String slug) {
        return WORDS.getOrDefault(slug, slug);
    }
}
