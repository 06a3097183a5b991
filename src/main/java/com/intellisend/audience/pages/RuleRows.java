package com.intellisend.audience.pages;

import com.intellisend.audience.SegmentRule;
import com.intellisend.audience.SegmentRule.All;
import com.intellisend.audience.SegmentRule.Any;
import com.intellisend.audience.SegmentRule.Behaved;
import com.intellisend.audience.SegmentRule.DateTest;
import com.intellisend.audience.SegmentRule.Dated;
import com.intellisend.audience.SegmentRule.DayTest;
import com.intellisend.audience.SegmentRule.Happened;
import com.intellisend.audience.SegmentRule.Imported;
import com.intellisend.audience.SegmentRule.InSegment;
import com.intellisend.audience.SegmentRule.Not;
import com.intellisend.audience.SegmentRule.Tagged;
import com.intellisend.audience.SegmentRule.Written;
import com.intellisend.audience.pages.RuleRow.Match;
import com.intellisend.kernel.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule as lines, the deeper ones beneath the group that holds them; reads a rule into lines and writes it from them. */
class RuleRows implements Serializable {

    private final List<RuleRow> rows = new ArrayList<>();
    private final List<RuleRow> taken = new ArrayList<>();
    private int takenFrom;

    /** One group with one condition that is still empty. */
    static RuleRows fresh() {
        RuleRows rows = new RuleRows();
        rows.rows.add(RuleRow.group(0, Match.ALL));
        rows.rows.add(RuleRow.condition(1, "tag", "", ""));
        return rows;
    }

    /** Has nobody said anything yet? */
    boolean isFresh() {
        return rows.size() == 2
                && rows.get(1).getKind().equals("tag")
                && rows.get(1).getValue().isBlank();
    }

    static RuleRows of(SegmentRule rule) {
        RuleRows rows = new RuleRows();
        boolean group = rule instanceof All || rule instanceof Any;
        if (!group) {
            rows.rows.add(RuleRow.group(0, Match.ALL));
        }
        rows.read(rule, group ? 0 : 1);
        return rows;
    }

    private void read(SegmentRule rule, int depth) {
        if (rule instanceof All all) {
            readGroup(Match.ALL, all.rules(), depth);
        } else if (rule instanceof Any any) {
            readGroup(Match.ANY, any.rules(), depth);
        } else if (rule instanceof Not not) {
            readGroup(Match.NONE, not.rule() instanceof Any any ? any.rules() : List.of(not.rule()), depth);
        } else {
            rows.add(condition(rule, depth));
        }
    }

    private void readGroup(Match match, List<SegmentRule> held, int depth) {
        rows.add(RuleRow.group(depth, match));
        held.forEach(rule -> read(rule, depth + 1));
    }

    private static RuleRow condition(SegmentRule rule, int depth) {
        if (rule instanceof Tagged tagged) {
            return RuleRow.condition(depth, "tag", "", tagged.tag());
        }
        if (rule instanceof Written written) {
            return RuleRow.condition(
                    depth, "field:" + written.field().key(), written.test().key(), RuleRow.typed(written.values()));
        }
        if (rule instanceof Happened happened) {
            return RuleRow.condition(
                    depth,
                    "date:" + happened.field().key(),
                    happened.test().key(),
                    when(happened.day(), happened.test() == DateTest.NEVER, happened.days()));
        }
        if (rule instanceof Dated dated) {
            return RuleRow.condition(
                    depth,
                    "day:" + dated.name(),
                    dated.test().key(),
                    when(dated.day(), dated.test() == DayTest.NEVER, dated.days()));
        }
        if (rule instanceof InSegment other) {
            return RuleRow.condition(depth, "segment", "", other.segment().toString());
        }
        if (rule instanceof Imported imported) {
            return RuleRow.condition(
                    depth, "import", "", imported.contactImport().toString());
        }
        Behaved behaved = (Behaved) rule;
        return RuleRow.condition(depth, "did:" + behaved.behaviour().key(), "", id(behaved.campaign()));
    }

    private static String when(@Nullable LocalDate day, boolean never, int days) {
        if (day != null) {
            return day.toString();
        }
        return never ? "" : String.valueOf(days);
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    List<RuleRow> all() {
        return rows;
    }

    /** The named dates that it speaks of. */
    List<String> dates() {
        return rows.stream()
                .filter(row -> !row.isGroup() && row.getKind().equals("day"))
                .map(row -> row.getAbout().substring("day:".length()))
                .toList();
    }

    void addCondition(int group) {
        rows.add(end(group), RuleRow.condition(rows.get(group).getDepth() + 1, "tag", "", ""));
    }

    void addGroup(int group, Match match) {
        int depth = rows.get(group).getDepth() + 1;
        int at = end(group);
        rows.add(at, RuleRow.group(depth, match));
        rows.add(at + 1, RuleRow.condition(depth + 1, match == Match.NONE ? "segment" : "tag", "", ""));
    }

    /** Takes out a line with everything beneath it; the last that was taken out can be put back. */
    void remove(int index) {
        List<RuleRow> gone = rows.subList(index, end(index));
        taken.clear();
        taken.addAll(gone);
        takenFrom = index;
        gone.clear();
    }

    boolean isRemembering() {
        return !taken.isEmpty();
    }

    void putBack() {
        rows.addAll(Math.min(takenFrom, rows.size()), taken);
        taken.clear();
    }

    private int end(int index) {
        int depth = rows.get(index).getDepth();
        int end = index + 1;
        while (end < rows.size() && rows.get(end).getDepth() > depth) {
            end++;
        }
        return end;
    }

    /** In the rule language; refused when a line is not complete, which is named. */
    JsonObject write() {
        return write(0);
    }

    private JsonObject write(int index) {
        RuleRow row = rows.get(index);
        Match match = row.getMatch();
        if (match == null) {
            try {
                return row.condition();
            } catch (InvalidInput incomplete) {
                throw new InvalidInput(
                        "line " + (index + 1), incomplete.errors().get(0).message());
            }
        }
        JsonArrayBuilder held = Json.createArrayBuilder();
        int end = end(index);
        int count = 0;
        for (int at = index + 1; at < end; at = end(at)) {
            held.add(write(at));
            count++;
        }
        if (count == 0) {
            throw new InvalidInput("line " + (index + 1), "is a group with nothing in it");
        }
        return switch (match) {
            case ALL -> Json.createObjectBuilder().add("all", held).build();
            case ANY -> Json.createObjectBuilder().add("any", held).build();
            case NONE ->
                Json.createObjectBuilder()
                        .add("not", Json.createObjectBuilder().add("any", held))
                        .build();
        };
    }
}
