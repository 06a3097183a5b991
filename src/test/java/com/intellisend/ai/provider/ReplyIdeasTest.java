package com.intellisend.ai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyIdeasTest {

    @ParameterizedTest
    @CsvSource({
        "How much is a new filter?, price in writing",
        "Yes please, Which day suits you",
        "Can you come tomorrow, Which day suits you",
        "no not interested, No problem",
        "Thanks so much, good to hear",
        "Hola quiero una cita, Gracias",
        "'', get back to you today"
    })
    void the_first_idea_fits_what_was_said(String said, String expected) {
        List<String> ideas = ReplyIdeas.to(said, List.of(), Tone.of("Roofing Tucson"));
        assertThat(ideas).hasSizeBetween(1, 3).doesNotHaveDuplicates();
        assertThat(ideas.get(0)).contains(expected);
    }
}
