package com.intellisend.bench;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code bench/run NAME [size]}: runs one bench and prints its table; ends with 1 when an exact promise was broken. */
public final class Bench {

    private static final List<Logger> QUIETER =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("io.zonky.test"));
    private static final Map<String, Measured> ALL = new TreeMap<>(Map.ofEntries(
            entry("faults", new FaultsBench()),
            entry("two-instances", new TwoInstancesBench()),
            entry("stop-race", new StopRaceBench()),
            entry("reply", new ReplyBench()),
            entry("live", new LiveBench()),
            entry("walls", new WallsBench()),
            entry("hostile", new HostileBench()),
            entry("dispatch", new DispatchBench()),
            entry("webhook", new WebhookBench()),
            entry("lists", new ListsBench()),
            entry("pages", new PagesBench()),
            entry("import", new ImportBench()),
            entry("fan-out", new FanOutBench()),
            entry("drips", new DripsBench())));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        QUIETER.forEach(logger -> logger.setLevel(Level.WARNING));
        Measured bench = arguments.length == 0 ? null : ALL.get(arguments[0].toLowerCase(Locale.ROOT));
        if (bench == null) {
            System.err.println("Usage: bench/run NAME [size]      NAME is one of " + ALL.keySet());
            System.exit(2);
            return;
        }
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1].replace("_", "")) : bench.usualSize();
        Report report = new Report(arguments[0], size);
        try (Stage stage = new Stage(arguments[0])) {
            bench.run(stage, size, report);
        } catch (Exception | AssertionError brokeOff) {
            report.brokeOff(brokeOff);
        }
        report.print();
        System.exit(report.isKept() ? 0 : 1);
    }
}
