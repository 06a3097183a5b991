package com.intellisend.campaigns;

import com.intellisend.messaging.SmsText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a colleague who knows carriers would say about a text before it leaves to many; none of it forbids anything.
 *
 * @param words with a place for the value, if there is one
 * @param value a piece of the text or a number; may be empty
 * @param serious whether carriers block texts for it, or people will not get it
 */
public record TextAdvice(String words, String value, boolean serious) {

    static final String NO_OPT_OUT = "Say how to opt out, such as “Reply STOP to opt out”.";
    static final String NO_BRAND = "Say who is texting: the text does not name {0}.";
    static final String SHORTENED =
            "Carriers block links of public shorteners such as {0}. Use a link to your own website.";
    static final String SHOUTING = "“{0}” reads as shouting, and carriers take it for spam. Write it in small letters.";
    static final String GAPS =
            "{0} of them will not get it, because a field is empty. Give it a fallback: '{{firstName|there}}'.";
    static final String DEARER = "“{0}” makes the text dearer: a segment now holds 70 characters instead of 160.";

    /** Every sentence that it may say. */
    public static final List<String> ALL = List.of(NO_OPT_OUT, NO_BRAND, SHORTENED, SHOUTING, GAPS, DEARER);

    private static final Pattern OPT_OUT =
            Pattern.compile("(?i)\\b(stop|opt.?out|unsubscribe|salir|parar|cancelar)\\b");
    private static final Pattern SHORTENER = Pattern.compile(
            "(?i)\\b(bit\\.ly|tinyurl\\.com|goo\\.gl|t\\.co|ow\\.ly|is\\.gd|buff\\.ly|rebrand\\.ly|cutt\\.ly|rb\\.gy|"
                    + "shorturl\\.at|tiny\\.cc|lnkd\\.in)(?=/)");
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{4,}(?:\\W+\\p{Lu}{2,})*\\b");
    private static final List<String> NO_SHOUTS = List.of("STOP", "START", "HELP", "HVAC", "ALTO");

    /**
     * @param template as it is written
     * @param brand its name in texts
     * @param gaps how many people have an empty field that the text needs
     */
    public static List<TextAdvice> of(String template, String brand, Purpose purpose, long gaps) {
        List<TextAdvice> advice = new ArrayList<>();
        if (template.isBlank()) {
            return advice;
        }
        if (purpose == Purpose.MARKETING && !OPT_OUT.matcher(template).find()) {
            advice.add(new TextAdvice(NO_OPT_OUT, "", true));
        }
        boolean named = template.toLowerCase(Locale.ROOT).contains(brand.toLowerCase(Locale.ROOT))
                || template.contains("{{publicName");
        if (!named) {
            advice.add(new TextAdvice(NO_BRAND, brand, true));
        }
        SHORTENER.matcher(template).results().findFirst().ifPresent(link -> {
            advice.add(new TextAdvice(SHORTENED, link.group(), true));
        });
        SHOUTED.matcher(template)
                .results()
                .map(word -> word.group())
                .filter(word -> !NO_SHOUTS.contains(word) && !word.equalsIgnoreCase(brand))
                .findFirst()
                .ifPresent(word -> advice.add(new TextAdvice(SHOUTING, word, false)));
        if (gaps > 0) {
            advice.add(new TextAdvice(GAPS, "%,d".formatted(gaps), true));
        }
        SmsText.of(template)
                .forcing()
                .ifPresent(character -> advice.add(new TextAdvice(DEARER, character.text(), false)));
        return advice;
    }
}
