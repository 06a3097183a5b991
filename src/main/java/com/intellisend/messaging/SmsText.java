package com.intellisend.messaging;

import java.util.Optional;

/**
 * How a body travels: its alphabet, its size and the number of segments that the carrier bills.
 *
 * <p>GSM 03.38 holds 160 septets alone and 153 in each of several segments; one character outside it turns the whole
 * text into UCS-2 with 70 and 67 UTF-16 units. A two-unit character is never split over segments. Nothing is replaced
 * on the way: what staff see is what is sent.
 *
 * @param units septets in GSM-7, UTF-16 units in UCS-2
 * @param forcing the first character that GSM-7 does not know; empty while the text is GSM-7
 */
public record SmsText(Encoding encoding, int length, int units, int segments, Optional<ForcingCharacter> forcing) {

    /** The longest body that Twilio takes, in UTF-16 units (error 21617 beyond it). */
    public static final int LIMIT = 1600;

    private static final String GSM_BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                    + "abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENSION = "\f^{}\\[~]|€";

    /** The alphabet of a text, with what one segment holds. */
    public enum Encoding {
        GSM_7("GSM-7", 160, 153),
        UCS_2("UCS-2", 70, 67);

        private final String label;
        private final int alone;
        private final int together;

        Encoding(String label, int alone, int together) {
            this.label = label;
            this.alone = alone;
            this.together = together;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The character that makes a text dearer.
     *
     * @param index where it stands, in UTF-16 units from 0
     * @param text the character itself
     * @param name its Unicode name in lower case, such as {@code right single quotation mark}
     */
    public record ForcingCharacter(int index, String text, String name) {}

    public static SmsText of(String body) {
        Optional<ForcingCharacter> forcing = firstOutsideGsm(body);
        Encoding encoding = forcing.isPresent() ? Encoding.UCS_2 : Encoding.GSM_7;
        int units = 0;
        int packed = 1;
        int inSegment = 0;
        for (int i = 0; i < body.length(); ) {
            int codePoint = body.codePointAt(i);
            int cost = cost(encoding, codePoint);
            units += cost;
            if (inSegment + cost > encoding.together) {
                packed++;
                inSegment = 0;
            }
            inSegment += cost;
            i += Character.charCount(codePoint);
        }
        int segments = units <= encoding.alone ? 1 : packed;
        return new SmsText(encoding, body.length(), units, segments, forcing);
    }

    public boolean tooLong() {
        return length > LIMIT;
    }

    private static int cost(Encoding encoding, int codePoint) {
        if (encoding == Encoding.UCS_2) {
            return Character.charCount(codePoint);
        }
        return GSM_EXTENSION.indexOf(codePoint) >= 0 ? 2 : 1;
    }

    private static Optional<ForcingCharacter> firstOutsideGsm(String body) {
        for (int i = 0; i < body.length(); ) {
            int codePoint = body.codePointAt(i);
            if (GSM_BASIC.indexOf(codePoint) < 0 && GSM_EXTENSION.indexOf(codePoint) < 0) {
                return Optional.of(new ForcingCharacter(i, Character.toString(codePoint), nameOf(codePoint)));
            }
            i += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    private static String nameOf(int codePoint) {
        String name = Character.getName(codePoint);
        return name == null ? String.format("U+%04X", codePoint) : name.toLowerCase(java.util.Locale.ROOT);
    }
}
