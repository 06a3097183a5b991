package com.intellisend.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of one run: what was measured, beside its limit or its aim, and whether that was reached. */
final class Report {

    private record Row(String what, String measured, String beside, String aim, String verdict) {}

    private final String name;
    private final int size;
    private final List<Row> rows = new ArrayList<>();
    private boolean kept = true;

    Report(String name, int size) {
        this.name = name;
        this.size = size;
    }

    /** Tells whoever waits for the table how far it is. */
    static void say(String words, Object... values) {
        System.out.println(
                Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + String.format(Locale.ROOT, words, values));
    }

    /** A promise that has no tolerance: any other number than this one fails the run. */
    void exactly(String what, long measured, long promised) {
        boolean same = measured == promised;
        kept &= same;
        add(new Row(what, Long.toString(measured), "", "exactly " + promised, same ? "kept" : "BROKEN"));
    }

    /** A figure that is only told. */
    void told(String what, String measured) {
        add(new Row(what, measured, "", "", ""));
    }

    /** A rate beside the rate of its limit, as a share of it. */
    void share(String what, double rate, String limitIs, double limit, double aim) {
        double share = rate / limit;
        add(new Row(
                what,
                number(rate) + "/s",
                limitIs + " " + number(limit) + "/s",
                String.format(Locale.ROOT, "at least %.0f %%", aim * 100),
                String.format(Locale.ROOT, "%.0f %%%s", share * 100, share >= aim ? "" : ", short")));
    }

    /** A figure that shall not exceed its aim. */
    void atMost(String what, double measured, String unit, String beside, double aim) {
        add(new Row(
                what,
                number(measured) + " " + unit,
                beside,
                "at most " + number(aim) + " " + unit,
                measured <= aim ? "reached" : "short"));
    }

    /** A figure that shall be this, give or take a share of it. */
    void within(String what, double measured, String unit, double wanted, double tolerance) {
        double off = measured / wanted - 1;
        add(new Row(
                what,
                number(measured) + " " + unit,
                String.format(Locale.ROOT, "%+.1f %%", off * 100),
                String.format(Locale.ROOT, "%s %s within %.0f %%", number(wanted), unit, tolerance * 100),
                Math.abs(off) <= tolerance ? "reached" : "short"));
    }

    /** The run did not come to its end; what was measured until then stays in the table. */
    void brokeOff(Throwable reason) {
        kept = false;
        add(new Row("broke off", String.valueOf(reason.getMessage()), "", "", "BROKEN"));
        reason.printStackTrace();
    }

    /** Told at once as well, for a run that is cut off before its table. */
    private void add(Row row) {
        rows.add(row);
        say("%s", String.join(" | ", cells(row)));
    }

    boolean isKept() {
        return kept;
    }

    void print() throws IOException {
        String table = heading() + table();
        System.out.println();
        System.out.println(table);
        Files.writeString(Path.of("target", "bench", name + ".md"), table);
    }

    private String heading() {
        return String.format(
                Locale.ROOT,
                "%s, size %,d, %s; %d cores, load %.1f at the end, Java %s%n%n",
                name,
                size,
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"));
    }

    private String table() {
        List<Row> all = new ArrayList<>();
        all.add(new Row("what", "measured", "beside", "aim", ""));
        all.addAll(rows);
        int[] widths = new int[5];
        for (Row row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.max(3, cells(row).get(i).length()));
            }
        }
        StringBuilder table = new StringBuilder();
        for (Row row : all) {
            for (int i = 0; i < widths.length; i++) {
                table.append("| ").append(padded(cells(row).get(i), widths[i])).append(' ');
            }
            table.append("|\n");
            if (row == all.get(0)) {
                for (int width : widths) {
                    table.append('|').append("-".repeat(width + 2));
                }
                table.append("|\n");
            }
        }
        return table.toString();
    }

    private static List<String> cells(Row row) {
        return List.of(row.what(), row.measured(), row.beside(), row.aim(), row.verdict());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
