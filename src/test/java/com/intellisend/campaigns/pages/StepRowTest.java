package com.intellisend.campaigns.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.campaigns.CampaignPlan.Step;
import com.intellisend.messaging.SmsText;
import com.intellisend.messaging.SmsText.Encoding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepRowTest {

    private static final String CACTUS = "\uD83C\uDF35";

    @Test
    void an_emoji_makes_a_step_dearer_and_is_named_beside_it() {
        SmsText plain = row("x".repeat(138)).getCounted();
        assertThat(plain.encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(plain.segments()).isEqualTo(1);

        SmsText dearer = row("x".repeat(138) + CACTUS).getCounted();
        assertThat(dearer.encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(dearer.units()).isEqualTo(140);
        assertThat(dearer.segments()).isEqualTo(3);
        assertThat(dearer.forcing())
                .hasValueSatisfying(forcing -> assertThat(forcing.text()).isEqualTo(CACTUS));
    }

    @Test
    void it_is_kept_as_it_was_written_with_its_emoji() {
        StepRow row = row("");
        row.setText("Monsoon " + CACTUS);
        row.setAmount(3);
        row.setUnit(StepRow.Unit.HOURS);

        assertThat(row.step(2))
                .isEqualTo(new Step(null, 2, (int) Duration.ofHours(3).toMinutes(), "Monsoon " + CACTUS, false));
        assertThat(row.getFault()).isEmpty();
    }

    @Test
    void a_field_that_there_is_not_is_told_at_its_step() {
        assertThat(row("Hi {{nope}}").getFault()).contains("{{nope}}");
    }

    private static StepRow row(String text) {
        return StepRow.of(new Step(1, 0, text, false));
    }
}
