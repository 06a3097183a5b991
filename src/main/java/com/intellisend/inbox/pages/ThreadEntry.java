package com.intellisend.inbox.pages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a thread as it is drawn.
 *
 * @param style the classes of its list item: {@code day}, {@code bubble ours}, {@code bubble note} …
 * @param text what was said; for a day line the day
 * @param who of the team wrote it; null for theirs and for a campaign's
 * @param campaign whose text it is; null when a person wrote it
 * @param pictures how many came with it
 * @param delivery how far it has come; null for theirs and for notes
 * @param message whose story can be read; null for days and notes
 */
public record ThreadEntry(
        String style,
        String text,
        @Nullable Instant at,
        @Nullable String who,
        @Nullable String campaign,
        int pictures,
        @Nullable DeliveryWords delivery,
        @Nullable UUID message) {

    static ThreadEntry day(String day) {
        return new ThreadEntry("day", day, null, null, null, 0, null, null);
    }

    public boolean isDay() {
        return style.equals("day");
    }

    public String css() {
        return delivery == null ? style : style + " " + delivery.style();
    }
}
