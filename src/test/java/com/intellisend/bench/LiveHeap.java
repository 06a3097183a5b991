package com.intellisend.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's heap holds after a collection: the histogram of the JDK's {@code jcmd} counts live objects only. */
final class LiveHeap {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+[0-9]+\\s+([0-9]+)");

    private LiveHeap() {}

    /** Of the one server that runs. */
    static double megabytes() {
        long pid = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("ws-server.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No server runs"))
                .pid();
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
                return lines.lines()
                                .map(TOTAL::matcher)
                                .filter(Matcher::find)
                                .mapToLong(total -> Long.parseLong(total.group(1)))
                                .reduce((first, last) -> last)
                                .orElseThrow(() -> new AssertionError("jcmd tells no histogram"))
                        / 1_048_576.0;
            }
        } catch (IOException noJdk) {
            throw new UncheckedIOException(noJdk);
        }
    }
}
