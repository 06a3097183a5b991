package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.DripLibrary.Sequence;
import com.intellisend.kernel.Ids;
import com.intellisend.messaging.SmsText;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DripLibraryTest {

    private final DripLibrary library = new DripLibrary();

    @TestFactory
    Stream<DynamicTest> each_ready_sequence_can_be_sent_as_it_is() {
        return library.all().stream().map(sequence -> DynamicTest.dynamicTest(sequence.key(), () -> check(sequence)));
    }

    private static void check(Sequence sequence) {
        CampaignPlan plan = new CampaignPlan(
                sequence.name(),
                sequence.summary(),
                CampaignType.DRIP,
                sequence.purpose(),
                Ids.create(),
                null,
                sequence.steps(),
                sequence.rules());
        assertThat(plan.steps()).hasSizeBetween(2, 5);
        assertThat(plan.steps().get(0).bodyTemplate().toUpperCase(Locale.ROOT)).contains("REPLY STOP");
        assertThat(plan.steps())
                .allSatisfy(step -> assertThat(SmsText.of(step.bodyTemplate()).segments())
                        .as(step.bodyTemplate())
                        .isLessThanOrEqualTo(2));
        assertThat(sequence.audienceInWords(phrase -> phrase)).isNotBlank();
    }
}
