package com.intellisend.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The views of the inbox; what a tab holds is one condition over conversation {@code c}, each with an index of its own. */
public enum InboxTab {
    /** The last word was theirs. */
    NEEDS_REPLY("Needs reply", "c.status = 'OPEN' and c.last_direction = 'INBOUND'"),
    MINE("Mine", "c.status = 'OPEN' and c.assignee_id = :me"),
    UNASSIGNED("Unassigned", "c.status = 'OPEN' and c.assignee_id is null and c.last_inbound_at is not null"),
    /** Texted by us and never answered: a blast stays here until the person writes. */
    OUTBOUND("Outbound", "c.status = 'OPEN' and c.last_inbound_at is null"),
    CLOSED("Closed", "c.status = 'CLOSED'"),
    ALL("All", "true");

    private final String label;
    private final String condition;

    InboxTab(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    /** As it stands in an address: {@code needs-reply}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String condition() {
        return condition;
    }

    public static Optional<InboxTab> of(String slug) {
        return Arrays.stream(values()).filter(tab -> tab.slug().equals(slug)).findFirst();
    }
}
