package com.intellisend.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasebookTest {

    private static final Pattern SAID = Pattern.compile("\\bt\\[\\s*'([^']+)'\\s*]|\\bt\\.say\\(\\s*'([^']+)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_phrase_of_a_page_is_known_in_spanish() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                SAID.matcher(Files.readString(page))
                        .results()
                        .map(said -> said.group(1) == null ? said.group(2) : said.group(1))
                        .filter(english -> !Phrasebook.SPANISH.phrases().containsKey(english))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_translation_has_the_places_of_its_phrase() {
        Phrasebook.SPANISH
                .phrases()
                .forEach((english, spanish) ->
                        assertThat(places(spanish)).as(english).isEqualTo(places(english)));
    }

    private static List<String> places(String phrase) {
        return PLACE.matcher(phrase)
                .results()
                .map(place -> place.group())
                .sorted()
                .collect(Collectors.toList());
    }
}
