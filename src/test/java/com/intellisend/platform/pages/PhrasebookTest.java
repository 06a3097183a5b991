package com.intellisend.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.DripLibrary;
import com.intellisend.campaigns.DripLibrary.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    void no_page_speaks_english_to_those_who_read_spanish() throws IOException {
        Path root = Path.of("src/main/webapp");
        Map<String, List<String>> spoken = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                String name = root.relativize(page).toString().replace('\\', '/');
                List<String> words = SpokenWords.of(page);
                if (!words.isEmpty()) {
                    spoken.put(name, words);
                }
            }
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void what_a_ready_sequence_is_called_and_for_is_known_in_spanish() {
        assertThat(new DripLibrary().all())
                .flatExtracting(Sequence::name, Sequence::trade, Sequence::summary)
                .allSatisfy(words -> assertThat(Phrasebook.SPANISH.phrases()).containsKey(String.valueOf(words)));
    }

    @Test
    void a_sentence_that_a_capability_has_made_is_found_again_with_its_values() {
        assertThat(Phrasebook.SPANISH.read("must have 1 to 100 characters"))
                .isEqualTo("debe tener de 1 a 100 caracteres");
        assertThat(Phrasebook.SPANISH.read("withheld: They texted STOP")).isEqualTo("retenido: Enviaron STOP");
        assertThat(Phrasebook.SPANISH.read("Maria wrote this herself.")).isEqualTo("Maria wrote this herself.");
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
