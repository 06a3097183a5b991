package com.intellisend.platform.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of our tokens stands for each colour that the saga theme writes out. */
final class ThemePalette {

    private static final Pattern COLOUR =
            Pattern.compile("(?<property>[a-z-]+):(?<value>[^;{}]*(?:#[0-9a-fA-F]{3,6}|rgba?\\([0-9., ]+\\))[^;{}]*)");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,6}\\b|rgba?\\([0-9., ]+\\)");
    private static final Map<String, String> TOKENS = new HashMap<>();

    static {
        put("ink", "#495057");
        put("muted", "#6c757d", "#607d8b", "#adb5bd");
        put("line", "#dee2e6", "#ebebef", "rgba(0,0,0,.08)");
        put("field-line", "#ced4da");
        put("surface", "#fff", "#ffffff", "#f8f9fa", "#f8f8f8", "#fbfcfc");
        put("on-primary", "#212529");
        put("primary", "#2196f3", "rgb(137.4,200.4,246.6)", "rgb(166.2,213,250.2)");
        put("primary-strong", "rgb(12.7384615385,136.9384615385,235.6615384615)");
        put("primary-strong", "rgb(11.3230769231,121.7230769231,209.4769230769)");
        put("primary-wash", "#e3f2fd", "rgba(33,150,243,.04)", "rgba(33,150,243,.16)");
        put("bad", "#f44336", "#d32f2f", "#b71c1c", "#ef5350", "#e0284f", "#e60017", "rgb(45.75,7,7)");
        put("bad-wash", "#ffcdd2", "rgba(211,47,47,.04)", "rgba(211,47,47,.16)", "rgb(255,179.5,187.05)");
        put("warn", "#fbc02d", "#7f6003", "#ffc107");
        put("warn-wash", "#ffecb3", "rgba(251,192,45,.04)", "rgba(251,192,45,.16)", "rgb(255,229.625,153.5)");
        put("ok", "#689f38", "rgb(67.1875,147.8125,69.875)");
        put("ok-wash", "#c8e6c9", "rgba(200,230,201,.8)", "rgba(104,159,56,.04)", "rgba(104,159,56,.16)");
        put("info", "#0288d1", "#01579b", "#03a9f4");
        put("info-wash", "#b3e5fc", "rgba(2,136,209,.04)", "rgba(2,136,209,.16)");
        put("accent", "#9c27b0");
        put("veil", "rgba(0,0,0,.4)", "rgba(0,0,0,.5)");
    }

    private ThemePalette() {}

    private static void put(String token, String... colours) {
        for (String colour : colours) {
            TOKENS.put(colour, token);
        }
    }

    static byte[] repaint(byte[] css) {
        return COLOUR.matcher(new String(css, UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(declaration(found)))
                .getBytes(UTF_8);
    }

    private static String declaration(MatchResult found) {
        String property = found.group(1);
        String value = LITERAL.matcher(found.group(2))
                .replaceAll(colour -> Matcher.quoteReplacement(token(property, colour.group())));
        return property + ":" + value;
    }

    /** White letters stand on a coloured ground, a grey ground is a hover, a grey edge is a line: the property tells. */
    private static String token(String property, String colour) {
        String key = colour.toLowerCase(Locale.ROOT).replace(" ", "");
        if (property.startsWith("--")) {
            return colour;
        }
        if (property.equals("color") && (key.equals("#fff") || key.equals("#ffffff"))) {
            return "var(--on-primary)";
        }
        if (key.equals("#e9ecef")) {
            return property.startsWith("background") ? "var(--muted-wash)" : "var(--line)";
        }
        if (key.equals("#495057") && property.startsWith("background")) {
            return "var(--ink)";
        }
        String token = TOKENS.get(key);
        return token == null ? colour : "var(--" + token + ")";
    }
}
