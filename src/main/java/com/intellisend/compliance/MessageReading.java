package com.intellisend.compliance;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an inbound text asks for, read as a reasonable person would read it (47 CFR 64.1200(a)(10)): keywords as the whole
 * message, requests in plain English, Spanish or French, and what only looks like one.
 *
 * <p>In doubt between an opt-out and an ordinary short message it is an opt-out, because a wrong one costs one contact and a
 * missed one the law; when the message names a visit, a thing or a time it is held for a person to read.
 */
public final class MessageReading {

    /** What a text may ask for. */
    public enum Kind {
        /** STOP and its like as the whole message; START undoes it. */
        OPT_OUT_KEYWORD,
        /** A request in other words. */
        OPT_OUT_PLAIN,
        /** No marketing any more; what they ordered still reaches them. */
        OPT_OUT_MARKETING,
        /** The number is not that of whom we mean. */
        WRONG_NUMBER,
        /** START, exactly. */
        OPT_IN,
        /** They want texts again, in words that lift nothing. */
        OPT_IN_REQUEST,
        /** HELP; the carrier answers it. */
        HELP,
        /** It may be an opt-out: nothing automatic leaves until a person has read it. */
        HOLD,
        /** Something for a person to answer. */
        ORDINARY
    }

    /**
     * The outcome.
     *
     * @param sure whether it can be meant in no other way; what is not sure offers an undo
     */
    public record Reading(Kind kind, boolean sure) {

        public Reading(Kind kind) {
            this(kind, true);
        }
    }

    /** Signs that say stop without a word, or with nothing but politeness beside them. */
    private static final Pattern SIGNS = Pattern.compile("🛑|⛔|🚫|🖕|📵|🙅");

    private static final Pattern RESIDUE = Pattern.compile("(?<![^ ])(stop|unsubscribe|arretez)(?![^ ])");
    private static final int SHORT = 3;

    /** A message of more words than this is read sentence by sentence, too. */
    private static final int LONG = 15;

    /** So much of an opt-out must be in one sentence of a long message before it speaks for all of it. */
    private static final double LOUD = 0.8;

    /** How much more likely a reading of the rules is than the second opinion alone would have it. */
    private static final double TRUST = 2.7;

    /** The same when the rules found nothing: they know fewer words. */
    private static final double TRUST_IN_NOTHING = 1.6;

    /** And when they found an innocent sense for what looked like a request. */
    private static final double TRUST_IN_EXPLAINED = 12;

    /** The share above which a message is ordinary; from a half up to here a person looks. */
    private static final double CERTAIN = 0.6;

    private static final List<Kind> OPT_OUTS = List.of(Kind.OPT_OUT_PLAIN, Kind.OPT_OUT_MARKETING, Kind.WRONG_NUMBER);

    private MessageReading() {}

    /** @param optOutType Twilio's own reading (STOP, START, HELP); its STOP wins over ours, ours over its START */
    public static Reading of(String body, @Nullable String optOutType) {
        if ("STOP".equals(optOutType)) {
            return new Reading(Kind.OPT_OUT_KEYWORD);
        }
        String quoted = PlainText.withQuotes(body);
        String text = PlainText.withoutQuotes(quoted);
        Reading own = StopLanguage.ECHO.matcher(quoted).find() ? new Reading(Kind.ORDINARY) : read(body, text);
        if (own.kind() != Kind.ORDINARY || text.equals("yes")) {
            return own;
        }
        if ("START".equals(optOutType)) {
            return new Reading(Kind.OPT_IN);
        }
        return "HELP".equals(optOutType) ? new Reading(Kind.HELP) : own;
    }

    private static Reading read(String body, String text) {
        if (SIGNS.matcher(body).find() && StopLanguage.POLITENESS.matcher(text).matches()) {
            return new Reading(Kind.OPT_OUT_PLAIN, false);
        }
        return text.isEmpty()
                ? new Reading(Kind.ORDINARY)
                : wholeMessage(text).orElseGet(() -> weighed(sentences(text), text));
    }

    private static Optional<Reading> wholeMessage(String text) {
        String words = text.replaceAll("[.,] ", "");
        String oneWord = words.replace(" ", "").replaceAll("(stop)+", "stop");
        boolean pieces = words.chars().filter(c -> c == ' ').count() < SHORT
                && Arrays.stream(words.split(" "))
                        .noneMatch(word -> !word.equals(words) && StopLanguage.isKeyword(word));
        if (StopLanguage.isKeyword(words) || (pieces && StopLanguage.isKeyword(oneWord))) {
            return Optional.of(new Reading(Kind.OPT_OUT_KEYWORD));
        }
        if (StopLanguage.isStart(words)) {
            return Optional.of(new Reading(Kind.OPT_IN));
        }
        if (StopLanguage.isHelp(words)) {
            return Optional.of(new Reading(Kind.HELP));
        }
        if (StopLanguage.isStartRequest(words)) {
            return Optional.of(new Reading(Kind.OPT_IN_REQUEST));
        }
        if (StopLanguage.isNear(words)) {
            return Optional.of(new Reading(Kind.HOLD, false));
        }
        if (StopLanguage.isMistypedKeyword(words)) {
            return Optional.of(new Reading(Kind.OPT_OUT_KEYWORD, false));
        }
        return Optional.empty();
    }

    /**
     * The rules' reading beside a second opinion. Where the rules found nothing the opinion decides; what they found is
     * dropped for nobody: at most a person looks.
     */
    private static Reading weighed(Reading rules, String text) {
        boolean found = rules.kind() != Kind.ORDINARY && rules.kind() != Kind.OPT_IN_REQUEST;
        Map<Kind, Double> opinion = opinionOf(text, found);
        opinion.merge(
                found ? rules.kind() : Kind.ORDINARY, found ? TRUST : trustInNothing(rules, text), (a, b) -> a * b);
        double outs = outs(opinion);
        double ordinary = opinion.getOrDefault(Kind.ORDINARY, 0.0);
        double doubt = opinion.getOrDefault(Kind.HOLD, 0.0);
        if (ordinary > CERTAIN * (ordinary + outs + doubt)) {
            return found ? new Reading(Kind.HOLD, false) : rules;
        }
        return ordinary > outs + doubt || doubt > outs
                ? new Reading(Kind.HOLD, false)
                : new Reading(
                        Collections.max(OPT_OUTS, Comparator.comparingDouble(kind -> opinion.getOrDefault(kind, 0.0))),
                        false);
    }

    /** Of a long message the sentence that sounds most like an opt-out, if it does: the news around it must not drown it. */
    private static Map<Kind, Double> opinionOf(String text, boolean found) {
        SecondOpinion learned = SecondOpinion.learned();
        Map<Kind, Double> ofAll = learned.of(text);
        if (text.split(" ").length <= LONG) {
            return ofAll;
        }
        return Arrays.stream(text.split(" \\. "))
                .filter(sentence -> found || !isExplained(sentence))
                .map(learned::of)
                .max(Comparator.comparingDouble(MessageReading::outs))
                .filter(loudest -> outs(loudest) > LOUD)
                .orElse(ofAll);
    }

    private static double outs(Map<Kind, Double> opinion) {
        return OPT_OUTS.stream()
                .mapToDouble(kind -> opinion.getOrDefault(kind, 0.0))
                .sum();
    }

    private static double trustInNothing(Reading rules, String text) {
        return rules.kind() == Kind.OPT_IN_REQUEST || isExplained(text) ? TRUST_IN_EXPLAINED : TRUST_IN_NOTHING;
    }

    private static boolean isExplained(String text) {
        return StopLanguage.EXPLAINED.matcher(StopLanguage.spelledRight(text)).find();
    }

    private static Reading sentences(String asWritten) {
        String text = StopLanguage.spelledRight(asWritten);
        String rest = StopLanguage.EXPLAINED.matcher(text).replaceAll("·");
        if (isPolite(text)) {
            return new Reading(Kind.OPT_OUT_PLAIN, false);
        }
        if (StopLanguage.WRONG_NUMBER.matcher(rest).find()) {
            return new Reading(Kind.WRONG_NUMBER, false);
        }
        if (StopLanguage.KEEPS.matcher(rest).find()
                && StopLanguage.SELLS.matcher(rest).find()) {
            return new Reading(Kind.OPT_OUT_MARKETING, false);
        }
        if (StopLanguage.BARE.matcher(rest).find()) {
            return new Reading(Kind.OPT_OUT_PLAIN, false);
        }
        if (StopLanguage.DOUBT.matcher(rest).find()) {
            return new Reading(Kind.HOLD, false);
        }
        if (StopLanguage.OPT_OUT.matcher(rest).find()
                || StopLanguage.LEADING.matcher(rest).find()) {
            return new Reading(Kind.OPT_OUT_PLAIN, false);
        }
        if (StopLanguage.NOT_INTERESTED.matcher(rest).find()) {
            return new Reading(Kind.OPT_OUT_MARKETING, false);
        }
        if (StopLanguage.OPT_IN.matcher(rest).find()) {
            return new Reading(Kind.OPT_IN_REQUEST, false);
        }
        return RESIDUE.matcher(rest).find() ? new Reading(Kind.HOLD, false) : new Reading(Kind.ORDINARY);
    }

    /** A weaker keyword with nothing but politeness around it, in however many sentences. */
    private static boolean isPolite(String text) {
        String words = String.join(" ", Arrays.asList(text.split(" [.,] ")));
        return StopLanguage.ALONE.matcher(words).matches();
    }
}
