package com.intellisend.audience;

import com.intellisend.audience.SegmentRule.All;
import com.intellisend.audience.SegmentRule.Any;
import com.intellisend.audience.SegmentRule.Behaved;
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
import java.util.stream.Collectors;

/** Says a rule in words: {@code tagged “solar” and last contacted more than 30 days ago}. */
public final class RuleWords {

    private final Map<UUID, String> names;

    private RuleWords(Map<UUID, String> names) {
        this.names = names;
    }

    public static String of(SegmentRule rule) {
        return of(rule, Map.of());
    }

    /** @param names of the campaigns, segments and imports that the rule speaks of, as far as they are known */
    public static String of(SegmentRule rule, Map<UUID, String> names) {
        return new RuleWords(names).words(rule);
    }

    private String words(SegmentRule rule) {
        if (rule instanceof All all) {
            return joined(all.rules(), " and ");
        }
        if (rule instanceof Any any) {
            return joined(any.rules(), " or ");
        }
        if (rule instanceof Not not) {
            return "not " + nested(not.rule());
        }
        if (rule instanceof Tagged tagged) {
            return "tagged “" + tagged.tag() + "”";
        }
        if (rule instanceof Written written) {
            String values = written.values().stream()
                    .map(value -> "“" + spelled(written.field(), value) + "”")
                    .collect(Collectors.joining(" or "));
            return (written.field().words + " " + written.test().words + " " + values).strip();
        }
        if (rule instanceof Happened happened) {
            return happened.field().words + " " + when(happened);
        }
        if (rule instanceof InSegment other) {
            return "in the segment " + named(other.segment());
        }
        if (rule instanceof Imported imported) {
            return "in the import " + named(imported.contactImport());
        }
        Behaved behaved = (Behaved) rule;
        return behaved.behaviour().words
                + (behaved.campaign() == null ? " any campaign" : " the campaign " + named(behaved.campaign()));
    }

    private String named(UUID id) {
        return "“" + names.getOrDefault(id, id.toString()) + "”";
    }

    private static String spelled(TextField field, String value) {
        return field == TextField.CUSTOMER_TYPE
                ? CustomerType.read(value).map(CustomerType::words).orElse(value)
                : value;
    }

    private static String when(Happened rule) {
        return switch (rule.test()) {
            case MORE_THAN_DAYS_AGO -> "more than " + days(rule.days()) + " ago";
            case WITHIN_DAYS -> "within the last " + days(rule.days());
            case BEFORE -> "before " + rule.day();
            case SINCE -> "on or after " + rule.day();
            case NEVER -> "never";
        };
    }

    private static String days(int days) {
        return days == 1 ? "day" : days + " days";
    }

    private String joined(List<SegmentRule> rules, String word) {
        return rules.stream()
                .map(rule -> rules.size() == 1 ? words(rule) : nested(rule))
                .collect(Collectors.joining(word));
    }

    private String nested(SegmentRule rule) {
        boolean several = (rule instanceof All all && all.rules().size() > 1)
                || (rule instanceof Any any && any.rules().size() > 1);
        return several ? "(" + words(rule) + ")" : words(rule);
    }
}
