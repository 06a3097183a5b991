package com.intellisend.ai.provider;

import com.intellisend.ai.ImprovementGoal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules by which a text is made better at something; merge fields pass through untouched, and it stays one text. */
final class BetterText {

    private static final int LONGEST = 1600;
    private static final int SHORT = 160;
    private static final String OPT_OUT = "Reply STOP to opt out.";
    private static final Pattern SAYS_STOP =
            Pattern.compile("(?i)[^.!?\\n]*\\b(reply|text|send)\\b[^.!?\\n]*\\bSTOP\\b[^.!?\\n]*[.!?]?");
    private static final Pattern FILLER = Pattern.compile(
            "(?i)\\b(just|really|very|actually|basically|kindly|please note that|we wanted to let you know that|"
                    + "we would like to|in order) ");
    private static final Pattern SHOUTED =
            Pattern.compile("\\b(?!STOP|YES|HELP|START|NO\\b|AC\\b|HVAC|USA)[A-Z]{4,}\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

    private BetterText() {}

    static String of(String original, ImprovementGoal goal, Tone tone) {
        String text = original.strip().replaceAll("[ \\t]{2,}", " ");
        String better = switch (goal) {
            case SHORTER -> shorter(text);
            case MORE_COMPLIANT -> compliant(text, tone);
            case HIGHER_REPLY_RATE -> answered(text, tone);
        };
        return better.length() <= LONGEST ? better : text;
    }

    private static String shorter(String text) {
        boolean saysStop = SAYS_STOP.matcher(text).find();
        String core = FILLER.matcher(withoutStop(text)).replaceAll("").replaceAll("!{2,}", "!");
        List<String> sentences = Arrays.asList(SENTENCE.split(core.strip()));
        String kept = sentences.get(0);
        for (String sentence : sentences.subList(1, sentences.size())) {
            if (kept.length() + 1 + sentence.length() + (saysStop ? OPT_OUT.length() + 1 : 0) > SHORT) {
                break;
            }
            kept = kept + " " + sentence;
        }
        return capitalised(saysStop ? kept + " " + OPT_OUT : kept);
    }

    private static String compliant(String text, Tone tone) {
        String calm = SHOUTED.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(word.group().toLowerCase(Locale.ROOT)))
                .replaceAll("!{2,}", "!");
        String named = names(calm, tone.brand()) ? calm : tone.brand() + ": " + calm;
        return SAYS_STOP.matcher(named).find() ? named : ended(named) + " " + OPT_OUT;
    }

    /** By name, in any case, or by the merge field that becomes the name. */
    private static boolean names(String text, String brand) {
        return text.contains("{{publicName") || text.toLowerCase(Locale.ROOT).contains(brand.toLowerCase(Locale.ROOT));
    }

    private static String answered(String text, Tone tone) {
        boolean saysStop = SAYS_STOP.matcher(text).find();
        String core = withoutStop(text);
        boolean greets = core.contains("{{firstName") || core.matches("(?is)^(hi|hello|hey|good|dear|hola)\\b.*");
        String greeted = greets ? core : tone.greeting() + " {{firstName|there}}, " + uncapitalised(core);
        String asking = greeted.contains("?") ? greeted : ended(greeted) + " " + tone.question();
        return saysStop ? ended(asking) + " " + OPT_OUT : asking;
    }

    private static String withoutStop(String text) {
        return Arrays.stream(SAYS_STOP.matcher(text).replaceAll("").split("\\n"))
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?]$") ? text : text + ".";
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String uncapitalised(String text) {
        boolean isAWord =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        boolean mayBeAName = text.matches("(?s)^[A-Z][a-z]+ [A-Z].*");
        return isAWord && !mayBeAName ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
