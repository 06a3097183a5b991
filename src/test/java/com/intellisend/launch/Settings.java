package com.intellisend.launch;

import com.intellisend.platform.database.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the environment and the project's {@code .env} file say; the environment wins. */
final class Settings {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Settings() {}

    static Settings read(Path envFile, Map<String, String> environment) {
        Settings settings = new Settings();
        if (Files.exists(envFile)) {
            try {
                Files.readAllLines(envFile).forEach(settings::readLine);
            } catch (IOException unreadable) {
                throw new CannotStart("The file " + envFile + " cannot be read: " + unreadable.getMessage() + ".");
            }
        }
        settings.values.putAll(environment);
        settings.values.values().removeIf(String::isBlank);
        return settings;
    }

    private void readLine(String line) {
        String text = line.strip();
        int equals = text.indexOf('=');
        if (text.isEmpty() || text.startsWith("#") || equals < 1) {
            return;
        }
        String name = text.substring(0, equals).strip().replaceFirst("^export\\s+", "");
        String value = text.substring(equals + 1).strip();
        if (value.length() >= 2
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"))) {
            value = value.substring(1, value.length() - 1);
        }
        values.put(name, value);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    void forEach(BiConsumer<String, String> each) {
        values.forEach(each);
    }

    int port(String name, int otherwise) {
        String text = get(name, Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new CannotStart(name + " is \"" + text + "\"; it must be a port from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    /** Refuses a port that somebody listens on; it may be an earlier run that was killed and left its children. */
    static void requireFree(String host, int port, String name) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new CannotStart("HTTP_HOST is \"" + host + "\", which is no address of this machine.");
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " is in use, perhaps by an earlier run: stop that, or set " + name
                    + " to another port.");
        }
    }

    static Path requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "may-write", ""));
            return folder.toRealPath();
        } catch (IOException refused) {
            throw new CannotStart("The data folder " + folder.toAbsolutePath()
                    + " cannot be written: change its permissions, or set INTELLISEND_DATA to another folder.");
        }
    }
}
