package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It’s “now” – really…|It's \"now\" - really...",
                "Hi Ana,\u00a0see you|Hi Ana,  see you",
                "½ price|1/2 price",
                "Hi\u200b Ana|Hi Ana"
            })
    void look_alikes_of_the_carrier_do_not_make_another_text(String ours, String theirs) {
        assertThat(SameWords.in(ours, theirs)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Hi Ana,Hi Ann", "at 9:00,at 9:30", "yes,no"})
    void other_words_are_another_text(String ours, String theirs) {
        assertThat(SameWords.in(ours, theirs)).isFalse();
    }

    @Test
    void without_a_letter_or_a_figure_nothing_can_be_said() {
        assertThat(SameWords.in("🌵", "👍")).isFalse();
    }
}
