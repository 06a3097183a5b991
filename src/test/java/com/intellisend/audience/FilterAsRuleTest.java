package com.intellisend.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.contacts.ContactFilter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterAsRuleTest {

    @Test
    void a_filter_reads_as_the_same_question_in_the_language_of_rules() {
        assertThat(inWords("solar", "LEAD", "ON_RECORD", "over-90-days"))
                .contains("solar")
                .containsIgnoringCase("lead")
                .contains("consent")
                .contains("90 days");
        assertThat(inWords(null, null, null, "never")).contains("last contacted");
    }

    @Test
    void a_search_and_an_opt_out_are_no_rule() {
        assertThat(FilterAsRule.of(ContactFilter.read(null, "ann", null, "OPTED_OUT", null)))
                .isEmpty();
    }

    private static String inWords(String tag, String type, String consent, String texted) {
        SegmentRule rule = FilterAsRule.of(ContactFilter.read(tag, null, type, consent, texted))
                .orElseThrow();
        return RuleWords.of(rule, Map.of());
    }
}
