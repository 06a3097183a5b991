package com.intellisend.compliance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The US states with their clocks and their hours for texts, from {@code states.txt}. */
final class States {

    /**
     * @param zones every zone in use in the state
     * @param mostPerDay how many marketing texts it allows in 24 hours
     * @param basis the rule that the hours come from
     */
    record State(
            String code,
            String name,
            List<ZoneId> zones,
            Hours weekday,
            Hours saturday,
            Hours sunday,
            Hours holiday,
            int mostPerDay,
            String basis) {

        /** The legal hours of a local date. */
        Hours on(LocalDate day) {
            Hours usual = day.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? sunday
                    : day.getDayOfWeek() == DayOfWeek.SATURDAY ? saturday : weekday;
            return FederalHolidays.include(day) ? usual.within(holiday) : usual;
        }
    }

    private static final Map<String, State> BY_CODE = read();
    private static final State FEDERAL = Objects.requireNonNull(BY_CODE.get("US"));

    /** Of a day on which nothing narrows the usual hours. */
    static final Hours ALL_DAY = Hours.parse("00:00-23:59");

    private States() {}

    static Stream<State> all() {
        return BY_CODE.values().stream().filter(state -> !state.code().equals("US"));
    }

    static boolean isNarrower(State state) {
        return !state.weekday().equals(FEDERAL.weekday())
                || !state.saturday().equals(FEDERAL.saturday())
                || !state.sunday().equals(FEDERAL.sunday())
                || !state.holiday().equals(FEDERAL.holiday());
    }

    static Optional<State> find(String code) {
        return code.equals("US") ? Optional.empty() : Optional.ofNullable(BY_CODE.get(code));
    }

    /** Federal law where there is no such state. */
    static State lawOf(String code) {
        return BY_CODE.getOrDefault(code, FEDERAL);
    }

    /** The state that a place name ends with, in two letters or in full: {@code Tucson, AZ}, {@code Arizona}. */
    static Optional<State> inPlaceName(String place) {
        String last = place.substring(place.lastIndexOf(',') + 1).strip();
        return find(last)
                .or(() -> BY_CODE.values().stream()
                        .filter(state -> last.equals(state.name()))
                        .max(Comparator.comparingInt(state -> state.name().length())));
    }

    private static Map<String, State> read() {
        Map<String, State> states = new LinkedHashMap<>();
        lines("states.txt").map(States::state).forEach(state -> states.put(state.code(), state));
        return states;
    }

    private static State state(String line) {
        String[] cell = line.split("\\s*\\|\\s*", 9);
        return new State(
                cell[0],
                cell[1],
                Arrays.stream(cell[2].split(" ")).map(ZoneId::of).toList(),
                Hours.parse(cell[3]),
                Hours.parse(cell[4]),
                Hours.parse(cell[5]),
                Hours.parse(cell[6]),
                cell[7].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(cell[7]),
                cell[8]);
    }

    /** The lines of a table beside this class, without comments and empty ones. */
    static Stream<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(States.class.getResourceAsStream(table), table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
