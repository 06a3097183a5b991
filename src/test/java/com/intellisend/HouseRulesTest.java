package com.intellisend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that no compiler holds. */
class HouseRulesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CONFIG_KEY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern OWN_TIME_IN_SQL = Pattern.compile(
            "\\b(now\\(\\)|current_timestamp|clock_timestamp\\(\\)|localtimestamp)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMES_THAT_SAY_NOTHING =
            Set.of("Service", "Manager", "Impl", "Helper", "Util", "Utils", "Dto", "DTO");

    @Test
    void the_example_environment_lists_every_configuration_key() throws IOException {
        String example = Files.readString(Path.of(".env.example"));
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            Matcher key = CONFIG_KEY.matcher(Files.readString(file));
            while (key.find()) {
                String asEnvironment =
                        key.group(1).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
                if (!example.contains(asEnvironment)) {
                    missing.add(key.group(1) + " (as " + asEnvironment + ")");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_package_says_what_it_promises() throws IOException {
        Set<Path> silent = new TreeSet<>();
        for (Path file : sources()) {
            Path promise = file.resolveSibling("package-info.java");
            if (!Files.exists(promise) || !Files.readString(promise).contains("@NullMarked")) {
                silent.add(file.getParent());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void no_name_says_nothing() throws IOException {
        assertThat(sources().stream().map(file -> file.getFileName().toString().replace(".java", "")))
                .noneMatch(name -> NAMES_THAT_SAY_NOTHING.stream().anyMatch(name::endsWith));
    }

    @Test
    void no_sql_asks_the_database_for_the_time() throws IOException {
        Set<Path> asking = new TreeSet<>();
        for (Path file : sources()) {
            String code = Files.readString(file).replaceAll("(?m)//.*$|(?s)/\\*.*?\\*/", "");
            for (String block : code.split("\"\"\"")) {
                if (block.contains("select ") || block.contains("update ") || block.contains("insert ")) {
                    if (OWN_TIME_IN_SQL
                            .matcher(block.replaceAll("\\w+\\.now\\(\\)", ""))
                            .find()) {
                        asking.add(file);
                    }
                }
            }
        }
        assertThat(asking).isEmpty();
    }

    @Test
    void nothing_is_left_to_do_in_the_code() throws IOException {
        Pattern leftOver = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|UnsupportedOperationException");
        Set<Path> found = new TreeSet<>();
        for (Path file : sources()) {
            if (leftOver.matcher(Files.readString(file)).find()) {
                found.add(file);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void files_stay_readable() throws IOException {
        List<Path> files = sources();
        List<Long> lines = files.stream().map(HouseRulesTest::lines).sorted().toList();
        System.out.println("Java files: " + files.size() + ", lines: median " + lines.get(lines.size() / 2)
                + ", longest " + lines.get(lines.size() - 1));
        files.stream()
                .filter(file -> lines(file) > 250)
                .forEach(file -> System.out.println("  look twice: " + lines(file) + " lines in " + file));
        assertThat(lines.get(lines.size() / 2)).as("the median file").isLessThan(100);
    }

    private static long lines(Path file) {
        try (Stream<String> text = Files.lines(file)) {
            return text.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }
}
