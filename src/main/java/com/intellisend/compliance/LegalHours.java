package com.intellisend.compliance;

import java.util.List;

/** The hours in which the law lets campaign texts arrive, state by state, for people to read. */
public final class LegalHours {

    private LegalHours() {}

    /**
     * One state that has rules of its own.
     *
     * @param basis where the hours come from, and how sure that is
     */
    public record Row(String state, String weekday, String saturday, String sunday, String holiday, String basis) {}

    /** The states whose hours are narrower than the federal 8:00 to 21:00, by name. */
    public static List<Row> narrower() {
        return States.all()
                .filter(States::isNarrower)
                .map(state -> new Row(
                        state.name(),
                        words(state.weekday()),
                        words(state.saturday()),
                        words(state.sunday()),
                        words(state.holiday()),
                        state.basis()))
                .toList();
    }

    private static String words(Hours hours) {
        if (hours.isEmpty()) {
            return "none";
        }
        return hours.equals(States.ALL_DAY) ? "as usual" : hours.from() + "–" + hours.to();
    }
}
