package com.intellisend.messaging;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Do two texts say the same, apart from the look-alikes that a carrier puts in? Twilio's smart encoding turns curly quotes,
 * dashes, dots and spaces into plain ones; a text that we would not recognise for that would be sent again.
 */
final class SameWords {

    private SameWords() {}

    /** False when there is no letter and no figure to compare. */
    static boolean in(String one, String other) {
        String words = reduced(one);
        return !words.isEmpty() && words.equals(reduced(other));
    }

    private static String reduced(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
