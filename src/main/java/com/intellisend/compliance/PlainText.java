package com.intellisend.compliance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, without everything that does not change its meaning: case, accents, look-alike letters, invisible
 * characters, emoji, letters spelled out or drawn out. Sentences are divided by {@code " . "}, their parts by {@code " , "}.
 */
final class PlainText {

    private static final int LONGEST = 2_000;

    /** Cyrillic and Greek letters that look like Latin ones; {@code СТОП} besides is the Russian word itself. */
    private static final String LOOK_ALIKES = "аaвbеeкkмmнhоoрpсcтtуyхxѕsіiјjԁdпpαaβbεeηhιiκkμmνnοoρpτtυyχxσsςsπp";

    private static final Map<Character, Character> DIGITS_AS_LETTERS =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '$', 's', '@', 'a', '!', 'i', '|', 'i', '+', 't');

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}\u115f\u1160\u3164\u2800&&[^\\s]]");
    private static final Pattern MASKED_DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}$@])(?=[a-z0-9$@!|+]*[a-z])(?=[a-z0-9$@!|+]*[0-9$@!|+])[a-z0-9$@!|+]{3,12}(?![\\p{L}\\p{N}])");
    private static final Pattern ELISION = Pattern.compile("\\b(qu|[cdjlmnst])['’](?=[aeiouyh])");
    private static final Pattern SPELLED_OUT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{L}(?:(?<gap>[^\\p{L}\\p{N}]{1,3})\\p{L})(?:\\k<gap>\\p{L})+(?![\\p{L}\\p{N}])");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private PlainText() {}

    static String of(String body) {
        return withoutQuotes(withQuotes(body));
    }

    /** Of a text with its quotation marks. */
    static String withoutQuotes(String quoted) {
        return quoted.replace("\"", " ").replaceAll(" +", " ").strip();
    }

    /** The same with every kind of double quotation mark kept, as {@code "}. */
    static String withQuotes(String body) {
        String text = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
        text = latin(INVISIBLE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll(""))
                .replaceAll("[’‘´`ʼ′＇]", "'")
                .replaceAll("[“”„‟″«»]", "\"");
        text = ELISION.matcher(lettersForDigits(text)).replaceAll("$1 ").replaceAll("(?<=\\p{L})'(?=\\p{L})", "");
        text = joined(text)
                .replaceAll("(?<=[0-9])[.,:](?=[0-9])", "")
                .replaceAll("wrong ?#|# ?(is )?wrong", "wrong number")
                .replaceAll("[.!?;:…\\n\\r¡¿()\\[\\]]|(?<= )[-–—]+(?= )|[–—]", " . ")
                .replaceAll("[,\"]", " $0 ")
                .replaceAll("[^\\p{L}\\p{N}.,\" ]", " ");
        return DRAWN_OUT
                .matcher(text.replaceAll("\\s+", " "))
                .replaceAll("$1")
                .replaceAll("([.,] )(?:[.,] )+", ". ")
                .replaceAll("^(?: ?[.,] )+|(?: [.,])+ ?$", "")
                .strip();
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints().forEach(point -> latin.appendCodePoint(latin(Character.toLowerCase(point))));
        return latin.toString().toLowerCase(Locale.ROOT);
    }

    private static int latin(int point) {
        if (point >= 0x1F1E6 && point <= 0x1F1FF) {
            return 'a' + point - 0x1F1E6;
        }
        if (point >= 0x1F150 && point <= 0x1F169) {
            return 'a' + point - 0x1F150;
        }
        if (point >= 0x1F170 && point <= 0x1F189) {
            return 'a' + point - 0x1F170;
        }
        int at = point > 0x7f ? LOOK_ALIKES.indexOf(point) : -1;
        return at >= 0 ? LOOK_ALIKES.charAt(at + 1) : point;
    }

    /** {@code st0p} and {@code $top}, where that makes one of the keywords. */
    private static String lettersForDigits(String text) {
        return MASKED_DIGITS.matcher(text).replaceAll(found -> {
            StringBuilder letters = new StringBuilder();
            String word = found.group().replaceAll("[!|+]+$", "");
            word.chars().mapToObj(c -> (char) c).forEach(c -> letters.append(DIGITS_AS_LETTERS.getOrDefault(c, c)));
            return Matcher.quoteReplacement(
                    StopLanguage.isKeyword(letters.toString()) ? letters.toString() : found.group());
        });
    }

    /** {@code S T O P} and {@code s-t-o-p}. */
    private static String joined(String text) {
        return SPELLED_OUT
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\\p{L}\\p{N}]", "")));
    }
}
