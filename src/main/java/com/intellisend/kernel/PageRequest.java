package com.intellisend.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, as a caller wrote it.
 *
 * @param limit from 1 to {@link #MOST} items
 * @param after the {@code next} of the page read last; null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int MOST = 500;
    public static final int USUAL = 50;

    /** Reads query parameters; refuses with {@link InvalidInput} what is no number or out of range. */
    public static PageRequest of(@Nullable String limit, @Nullable String after) {
        return new PageRequest(limit == null ? USUAL : number(limit), after);
    }

    /** The mark of a list that runs over ids; null for the first page. */
    public @Nullable UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException notAMark) {
            throw new InvalidInput("after", "is not a mark that a list has given out");
        }
    }

    private static int number(String limit) {
        try {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException fallThrough) {
            // the same words for a word as for a number out of range
        }
        throw new InvalidInput("limit", "must be a number from 1 to " + MOST);
    }
}
