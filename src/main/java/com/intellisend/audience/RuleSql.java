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
import com.intellisend.kernel.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns a rule into one predicate over the contact {@code c}; whatever a person wrote becomes a bind parameter. */
final class RuleSql {

    /** With those of the segments that it names: a few segments that name each other often would fill the memory. */
    private static final int MOST = 1_000;

    /** Segments that name segments that name segments: a chain without end would fill the stack. */
    private static final int DEEPEST = 20;

    private final Instant at;
    private final ZoneId zone;
    private final Function<UUID, Optional<SegmentRule>> rulesOfSegments;
    private final Set<UUID> within = new HashSet<>();
    private final Map<String, Object> binds = new HashMap<>();
    private int conditions;

    private RuleSql(Instant at, ZoneId zone, Function<UUID, Optional<SegmentRule>> rulesOfSegments) {
        this.at = at;
        this.zone = zone;
        this.rulesOfSegments = rulesOfSegments;
    }

    /**
     * @param at from when days ago are counted
     * @param zone in which a day begins
     * @param rulesOfSegments the rule of another segment; empty for one whose members were chosen
     */
    static Membership compile(
            SegmentRule rule, Instant at, ZoneId zone, Function<UUID, Optional<SegmentRule>> rulesOfSegments) {
        RuleSql sql = new RuleSql(at, zone, rulesOfSegments);
        return Membership.matching(sql.predicate(rule), sql.binds);
    }

    private String predicate(SegmentRule rule) {
        if (++conditions > MOST || within.size() > DEEPEST) {
            throw new InvalidInput(
                    "definition",
                    "is too much: at most 1,000 conditions, with those of the segments that it names, and those 20 deep");
        }
        if (rule instanceof All all) {
            return joined(all.rules(), " and ");
        }
        if (rule instanceof Any any) {
            return joined(any.rules(), " or ");
        }
        if (rule instanceof Not not) {
            // What is not known to fit does not fit.
            return "(not coalesce(" + predicate(not.rule()) + ", false))";
        }
        if (rule instanceof Tagged tagged) {
            return "exists (select from app.contact_tag t where t.tenant_id = c.tenant_id and t.contact_id = c.id"
                    + " and t.tag_key = lower(" + bind(tagged.tag()) + "))";
        }
        if (rule instanceof Written written) {
            return written(written);
        }
        if (rule instanceof Happened happened) {
            return happened(happened);
        }
        if (rule instanceof Dated dated) {
            return dated(dated);
        }
        if (rule instanceof InSegment other) {
            return inSegment(other.segment());
        }
        if (rule instanceof Imported imported) {
            return "exists (select from app.contact_import_person p where p.tenant_id = c.tenant_id and p.contact_id = c.id"
                    + " and p.import_id = " + bind(imported.contactImport()) + ")";
        }
        return behaved((Behaved) rule);
    }

    private String inSegment(UUID segment) {
        if (!within.add(segment)) {
            throw new InvalidInput("definition", "goes in a circle: a segment cannot depend on itself");
        }
        String predicate = rulesOfSegments
                .apply(segment)
                .map(this::predicate)
                .orElseGet(() ->
                        "exists (select from app.segment_member s where s.tenant_id = c.tenant_id and s.contact_id = c.id"
                                + " and s.segment_id = " + bind(segment) + ")");
        within.remove(segment);
        return predicate;
    }

    private String joined(List<SegmentRule> rules, String word) {
        return rules.stream().map(this::predicate).collect(Collectors.joining(word, "(", ")"));
    }

    /** Without case; the type is kept in capitals, and so compared as it stands, by the index over it. */
    private String written(Written rule) {
        boolean type = rule.field() == TextField.CUSTOMER_TYPE;
        String column = type ? "c.customer_type" : "lower(coalesce(c." + rule.field().column + ", ''))";
        String folded = type ? "upper(" : "lower(";
        return switch (rule.test()) {
            case IS -> column + " = " + folded + bind(rule.values().get(0)) + ")";
            case IS_NOT -> column + " <> " + folded + bind(rule.values().get(0)) + ")";
            case IS_ONE_OF ->
                rule.values().stream()
                        .map(value -> folded + bind(value) + ")")
                        .collect(Collectors.joining(", ", column + " in (", ")"));
            case CONTAINS ->
                column + " like " + folded + bind("%" + literal(rule.values().get(0)) + "%") + ")";
            case STARTS_WITH ->
                column + " like " + folded + bind(literal(rule.values().get(0)) + "%") + ")";
            case IS_EMPTY -> column + " = ''";
        };
    }

    private static String literal(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private String happened(Happened rule) {
        String column = "c." + rule.field().column;
        return switch (rule.test()) {
            case MORE_THAN_DAYS_AGO -> column + " < " + bind(at.minus(Duration.ofDays(rule.days())));
            case WITHIN_DAYS -> column + " >= " + bind(at.minus(Duration.ofDays(rule.days())));
            case BEFORE -> column + " < " + bind(midnight(rule));
            case SINCE -> column + " >= " + bind(midnight(rule));
            case NEVER -> column + " is null";
        };
    }

    private Instant midnight(Happened rule) {
        LocalDate day = Objects.requireNonNull(rule.day());
        return day.atStartOfDay(zone).toInstant();
    }

    private String dated(Dated rule) {
        LocalDate today = at.atZone(zone).toLocalDate();
        String known = "exists (select from app.contact_date d where d.tenant_id = c.tenant_id and d.contact_id = c.id"
                + " and d.name = " + bind(rule.name());
        return switch (rule.test()) {
            case BEFORE -> known + " and d.day < " + bind(Objects.requireNonNull(rule.day())) + ")";
            case SINCE -> known + " and d.day >= " + bind(Objects.requireNonNull(rule.day())) + ")";
            case MORE_THAN_DAYS_AGO -> known + " and d.day < " + bind(today.minusDays(rule.days())) + ")";
            case WITHIN_DAYS ->
                known + " and d.day between " + bind(today.minusDays(rule.days())) + " and " + bind(today) + ")";
            case WITHIN_NEXT_DAYS ->
                known + " and d.day between " + bind(today) + " and " + bind(today.plusDays(rule.days())) + ")";
            case ANNIVERSARY_WITHIN_DAYS ->
                known + " and d.day < " + bind(today) + " and (" + anniversary(today, today.plusDays(rule.days()))
                        + "))";
            case NEVER -> "not " + known + ")";
        };
    }

    /** In the years of both ends; February 29 is the last of February where there is none. */
    private String anniversary(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(year -> "(d.day + make_interval(years => " + year
                        + " - cast(extract(year from d.day) as int)))::date between " + bind(from) + " and " + bind(to))
                .collect(Collectors.joining(" or "));
    }

    private String behaved(Behaved rule) {
        String which = rule.campaign() == null ? " is not null" : " = " + bind(rule.campaign());
        String text = "exists (select from app.message m where m.tenant_id = c.tenant_id and m.contact_id = c.id"
                + " and m.direction = 'OUTBOUND' and m.campaign_id" + which;
        String recipient = "exists (select from app.campaign_recipient r where r.tenant_id = c.tenant_id"
                + " and r.contact_id = c.id and r.campaign_id" + which;
        return switch (rule.behaviour()) {
            case RECEIVED -> text + " and m.status not in ('pending', 'claimed', 'withheld'))";
            case DELIVERED -> text + " and m.status in ('delivered', 'read'))";
            case FAILED -> text + " and m.status in ('failed', 'undelivered'))";
            case REPLIED -> recipient + " and r.replied_at is not null)";
            case OPTED_OUT -> recipient + " and r.opted_out_at is not null)";
        };
    }

    private String bind(Object value) {
        String name = "rule" + binds.size();
        binds.put(name, value);
        return ":" + name;
    }
}
