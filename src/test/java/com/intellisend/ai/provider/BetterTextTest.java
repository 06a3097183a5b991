package com.intellisend.ai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.ai.ImprovementGoal;
import com.intellisend.messaging.MergeTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetterTextTest {

    private static final Tone TONE = Tone.of("Roofing Tucson");
    private static final String TEXT = "Hi {{firstName|there}}, we wanted to let you know that monsoon season is really"
            + " close!!! Our crews check roofs all over Tucson, from Oro Valley to Vail. Reply STOP to opt out.";

    @Test
    void a_shorter_text_is_shorter_and_still_says_how_to_opt_out() {
        String shorter = BetterText.of(TEXT, ImprovementGoal.SHORTER, TONE);
        assertThat(shorter)
                .hasSizeLessThan(TEXT.length())
                .endsWith("Reply STOP to opt out.")
                .doesNotContain("!!");
    }

    @Test
    void a_compliant_text_names_the_brand_says_stop_and_does_not_shout() {
        assertThat(BetterText.of("HUGE savings TODAY on AC", ImprovementGoal.MORE_COMPLIANT, TONE))
                .isEqualTo("Roofing Tucson: HUGE savings TODAY on AC. Reply STOP to opt out."
                        .replace("HUGE", "huge")
                        .replace("TODAY", "today"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{publicName}} checks roofs.", "{{publicName|We}} check roofs.", "ROOFING Tucson checks roofs."
            })
    void a_text_that_names_the_brand_does_not_name_it_twice(String text) {
        assertThat(BetterText.of(text, ImprovementGoal.MORE_COMPLIANT, TONE))
                .startsWithIgnoringCase(text.substring(0, 12))
                .isEqualToIgnoringCase(text + " Reply STOP to opt out.");
    }

    @Test
    void a_text_that_wants_answers_greets_and_asks() {
        assertThat(BetterText.of(
                        "We have openings this week. Reply STOP to opt out.", ImprovementGoal.HIGHER_REPLY_RATE, TONE))
                .isEqualTo("Hi {{firstName|there}}, we have openings this week."
                        + " Shall we find a time? Just reply YES. Reply STOP to opt out.");
    }

    @Test
    void a_question_is_not_asked_twice() {
        assertThat(BetterText.of("Hi {{firstName|there}}, may we stop by?", ImprovementGoal.HIGHER_REPLY_RATE, TONE))
                .isEqualTo("Hi {{firstName|there}}, may we stop by?");
    }

    @ParameterizedTest
    @EnumSource(ImprovementGoal.class)
    void a_template_stays_a_template_and_the_same_question_gets_the_same_answer(ImprovementGoal goal) {
        String better = BetterText.of(TEXT, goal, TONE);
        MergeTemplate.parse(better);
        assertThat(better).contains("{{firstName|there}}").isEqualTo(BetterText.of(TEXT, goal, TONE));
    }

    @ParameterizedTest
    @EnumSource(ImprovementGoal.class)
    void a_text_of_full_length_never_grows_over_what_can_be_sent(ImprovementGoal goal) {
        assertThat(BetterText.of("word ".repeat(319) + "end", goal, TONE)).hasSizeLessThanOrEqualTo(1600);
    }
}
