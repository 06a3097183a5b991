package com.intellisend.contacts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are wanted.
 *
 * @param tag exactly this one; null for all
 * @param search fragments of names or of the phone, all of which must occur; null for all
 */
public record ContactFilter(@Nullable String tag, @Nullable String search) {

    public static final ContactFilter ALL = new ContactFilter(null, null);
    private static final int MOST_WORDS = 6;

    public ContactFilter {
        tag = tag == null || tag.isBlank() ? null : tag.strip();
        search = search == null || search.isBlank() ? null : search.strip();
    }

    /** The search as patterns for LIKE; a number is compared by its digits, however it is written. */
    List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        if (search != null) {
            String bare = Normalizer.normalize(search, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            String words = bare.toLowerCase(Locale.ROOT);
            if (words.matches("[0-9+() .\\-]*[0-9][0-9+() .\\-]*")) {
                patterns.add("%" + words.replaceAll("[^0-9]", "") + "%");
            } else {
                for (String word : words.split("\\s+", -1)) {
                    if (!word.isEmpty() && patterns.size() < MOST_WORDS) {
                        patterns.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
                    }
                }
            }
        }
        return patterns;
    }
}
