package com.intellisend.compliance;

import java.util.Map;

/** Why a text waits or is withheld: the stable slugs, and the sentence that staff read. */
public final class Reasons {

    public static final String OPTED_OUT = "opted_out";
    public static final String WRONG_NUMBER = "wrong_number";
    public static final String UNREACHABLE = "unreachable";
    public static final String ON_HOLD = "on_hold";
    public static final String NO_CONSENT = "no_consent";
    public static final String QUIET_HOURS = "quiet_hours";
    public static final String FREQUENCY_CAP = "frequency_cap";
    public static final String ACTIVE_CONVERSATION = "active_conversation";
    public static final String MISSING_FIELD = "missing_field";
    public static final String CAMPAIGN_STOPPED = "campaign_stopped";
    public static final String REPLIED = "replied";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(OPTED_OUT, "They opted out"),
            Map.entry(WRONG_NUMBER, "The number belongs to somebody else"),
            Map.entry(UNREACHABLE, "The number cannot receive texts"),
            Map.entry(ON_HOLD, "Their last message may be an opt-out and waits for a person to read it"),
            Map.entry(NO_CONSENT, "There is no consent to marketing texts on record"),
            Map.entry(QUIET_HOURS, "It is quiet hours where they are"),
            Map.entry(FREQUENCY_CAP, "They have had as many marketing texts as the brand allows for now"),
            Map.entry(ACTIVE_CONVERSATION, "They wrote within the last 24 hours"),
            Map.entry(MISSING_FIELD, "A field that the text needs is empty and has no fallback"),
            Map.entry(CAMPAIGN_STOPPED, "The campaign was stopped"),
            Map.entry(REPLIED, "They replied, so the sequence stopped for them"),
            Map.entry("goal_reached", "They reached the goal of the sequence"),
            Map.entry("tag_added", "They got the tag that ends the sequence"),
            Map.entry("left_segment", "They are not in the segment any more"),
            Map.entry("removed_by_hand", "Somebody took them out of the sequence"),
            Map.entry("sequence_changed", "The sequence was changed, and ended for those who were in it"),
            Map.entry("number_known", "Their number was changed to one that is in the campaign already"),
            Map.entry("contact_removed", "The contact was forgotten"));

    private Reasons() {}

    /** One plain sentence without a full stop; a slug that nobody knows is given back as it is. */
    public static String inWords(String slug) {
        return WORDS.getOrDefault(slug, slug);
    }
}
