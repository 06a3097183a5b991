package com.intellisend.audience;

import com.intellisend.audience.SegmentRule.All;
import com.intellisend.audience.SegmentRule.Any;
import com.intellisend.audience.SegmentRule.Behaved;
import com.intellisend.audience.SegmentRule.Dated;
import com.intellisend.audience.SegmentRule.Happened;
import com.intellisend.audience.SegmentRule.Imported;
import com.intellisend.audience.SegmentRule.InSegment;
import com.intellisend.audience.SegmentRule.Not;
import com.intellisend.audience.SegmentRule.Tagged;
import com.intellisend.audience.SegmentRule.TextField;
import com.intellisend.audience.SegmentRule.Written;
import com.intellisend.contacts.CustomerType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says a rule in words: {@code tagged “solar” and last contacted more than 30 days ago}. */
public final class RuleWords {

    private final Map<UUID, String> names;
    private final UnaryOperator<String> language;

    private RuleWords(Map<UUID, String> names, UnaryOperator<String> language) {
        this.names = names;
        this.language = language;
    }

    public static String of(SegmentRule rule) {
        return of(rule, Map.of());
    }

    /** @param names of the campaigns, segments and imports that the rule speaks of, as far as they are known */
    public static String of(SegmentRule rule, Map<UUID, String> names) {
        return of(rule, names, UnaryOperator.identity());
    }

    /** @param language says an English phrase as the reader does */
    public static String of(SegmentRule rule, Map<UUID, String> names, UnaryOperator<String> language) {
        return new RuleWords(names, language).words(rule);
    }

    private String words(SegmentRule rule) {
        if (rule instanceof All all) {
            return joined(all.rules(), "and");
        }
        if (rule instanceof Any any) {
            return joined(any.rules(), "or");
        }
        if (rule instanceof Not not) {
            return say("not") + " " + nested(not.rule());
        }
        if (rule instanceof Tagged tagged) {
            return say("tagged") + " “" + tagged.tag() + "”";
        }
        if (rule instanceof Written written) {
            String values = written.values().stream()
                    .map(value -> "“" + spelled(written.field(), value) + "”")
                    .collect(Collectors.joining(" " + say("or") + " "));
            return (say(written.field().words) + " " + say(written.test().words) + " " + values).strip();
        }
        if (rule instanceof Happened happened) {
            return say(happened.field().words) + " " + when(happened);
        }
        if (rule instanceof Dated dated) {
            return say("the date “{0}”").replace("{0}", dated.name()) + " " + when(dated);
        }
        if (rule instanceof InSegment other) {
            return say("in the segment") + " " + named(other.segment());
        }
        if (rule instanceof Imported imported) {
            return say("in the import") + " " + named(imported.contactImport());
        }
        Behaved behaved = (Behaved) rule;
        return say(behaved.behaviour().words) + " "
                + (behaved.campaign() == null
                        ? say("any campaign")
                        : say("the campaign") + " " + named(behaved.campaign()));
    }

    private String say(String english) {
        return language.apply(english);
    }

    private String named(UUID id) {
        return "“" + names.getOrDefault(id, id.toString()) + "”";
    }

    private String spelled(TextField field, String value) {
        return field == TextField.CUSTOMER_TYPE
                ? CustomerType.read(value).map(type -> say(type.words())).orElse(value)
                : value;
    }

    private String when(Happened rule) {
        return switch (rule.test()) {
            case MORE_THAN_DAYS_AGO -> say("more than {0} ago").replace("{0}", days(rule.days()));
            case WITHIN_DAYS -> say("within the last {0}").replace("{0}", days(rule.days()));
            case BEFORE -> say("before {0}").replace("{0}", String.valueOf(rule.day()));
            case SINCE -> say("on or after {0}").replace("{0}", String.valueOf(rule.day()));
            case NEVER -> say("never");
        };
    }

    private String when(Dated rule) {
        return switch (rule.test()) {
            case BEFORE -> say("is before {0}").replace("{0}", String.valueOf(rule.day()));
            case SINCE -> say("is on or after {0}").replace("{0}", String.valueOf(rule.day()));
            case MORE_THAN_DAYS_AGO -> say("is more than {0} ago").replace("{0}", days(rule.days()));
            case WITHIN_DAYS -> todayOr("is today", "is within the last {0}", rule.days());
            case WITHIN_NEXT_DAYS -> todayOr("is today", "is within the next {0}", rule.days());
            case ANNIVERSARY_WITHIN_DAYS ->
                todayOr("has its anniversary today", "has its anniversary within the next {0}", rule.days());
            case NEVER -> say("is not known");
        };
    }

    private String todayOr(String today, String within, int days) {
        return days == 0 ? say(today) : say(within).replace("{0}", days(days));
    }

    private String days(int days) {
        return days == 1 ? say("day") : days + " " + say("days");
    }

    private String joined(List<SegmentRule> rules, String word) {
        return rules.stream()
                .map(rule -> rules.size() == 1 ? words(rule) : nested(rule))
                .collect(Collectors.joining(" " + say(word) + " "));
    }

    private String nested(SegmentRule rule) {
        boolean several = (rule instanceof All all && all.rules().size() > 1)
                || (rule instanceof Any any && any.rules().size() > 1);
        return several ? "(" + words(rule) + ")" : words(rule);
    }
}
