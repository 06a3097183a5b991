package com.intellisend.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Open Liberty as a child process whose end is ours, and whose warnings and errors are shown. */
public final class LibertyServer {

    private static final Pattern CANNOT_START = Pattern.compile("IntelliSend cannot start\\. (.*)");

    private final Process process;
    private final Consumer<String> complaints;
    private volatile String refusal = "";

    private LibertyServer(Process process, Consumer<String> complaints) {
        this.process = process;
        this.complaints = complaints;
    }

    static LibertyServer start(Path installation, String server, Map<String, String> environment) {
        return start(installation, server, environment, System.out::println);
    }

    /** Starts it; each line that warns of something or tells an error is given to whoever listens. */
    public static LibertyServer start(
            Path installation, String server, Map<String, String> environment, Consumer<String> complaints) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String script =
                installation.resolve(windows ? "bin/server.bat" : "bin/server").toString();
        ProcessBuilder builder = new ProcessBuilder(script, "run", server).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            LibertyServer started = new LibertyServer(builder.start(), complaints);
            Thread reader = new Thread(started::show, "liberty-output");
            reader.setDaemon(true);
            reader.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void show() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher sentence = CANNOT_START.matcher(line);
                if (sentence.find()) {
                    refusal = sentence.group(1);
                } else if (line.contains("CWWKZ0002E") && refusal.isEmpty()) {
                    refusal = "The application did not deploy: see the server's messages.log.";
                }
                if (line.startsWith("[WARNING") || line.startsWith("[ERROR") || line.contains("SEVERE")) {
                    complaints.accept(line);
                }
            }
        } catch (IOException ended) {
            // the stream of a process that was stopped
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Why it will never be ready, in one sentence; empty while nothing is known against it. */
    public String refusal() {
        return refusal;
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end, and insists after half a minute; in-flight texts are recorded meanwhile. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
        }
    }

    /** The process of the Java machine itself: the script that starts it may be another. */
    public long jvm() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle())
                .pid();
    }

    /** The end of a machine without power: nothing is recorded, nothing is closed. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
