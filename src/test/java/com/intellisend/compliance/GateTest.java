package com.intellisend.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.compliance.Verdict.Clear;
import com.intellisend.compliance.Verdict.NotBefore;
import com.intellisend.compliance.Verdict.Withheld;
import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

    private static final PhoneNumber TUCSON = new PhoneNumber("+15205550134");
    private static final ZoneId ARIZONA = ZoneId.of("America/Phoenix");

    /** Monday 23 November 2026, noon in Tucson. */
    private static final Instant NOON = Instant.parse("2026-11-23T19:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-11-23T11:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-24T03:00:00Z");

    private final Gate gate = new Gate(new BrandRules(ARIZONA, null, 1, 3, false));

    /** The matrix of the contract, cell by cell: what the reason on the left does to a text of each class. */
    @ParameterizedTest
    @CsvSource({
        "opted_out,           DIRECT, withheld", "opted_out,           SERVICE, withheld",
                "opted_out,           MARKETING, withheld",
        "wrong_number,        DIRECT, withheld", "wrong_number,        SERVICE, withheld",
                "wrong_number,        MARKETING, withheld",
        "unreachable,         DIRECT, withheld", "unreachable,         SERVICE, withheld",
                "unreachable,         MARKETING, withheld",
        "marketing_only,      DIRECT, clear", "marketing_only,      SERVICE, clear",
                "marketing_only,      MARKETING, withheld",
        "on_hold,             DIRECT, clear", "on_hold,             SERVICE, withheld",
                "on_hold,             MARKETING, withheld",
        "no_consent,          DIRECT, clear", "no_consent,          SERVICE, clear",
                "no_consent,          MARKETING, withheld",
        "quiet_hours,         DIRECT, waits", "quiet_hours,         SERVICE, waits",
                "quiet_hours,         MARKETING, waits",
        "quiet_hours_talking, DIRECT, clear", "quiet_hours_talking, SERVICE, waits",
                "quiet_hours_talking, MARKETING, waits",
        "frequency_cap,       DIRECT, clear", "frequency_cap,       SERVICE, clear",
                "frequency_cap,       MARKETING, waits",
        "active_conversation, DIRECT, clear", "active_conversation, SERVICE, clear",
                "active_conversation, MARKETING, waits"
    })
    void every_cell_of_the_contracts_matrix(String reason, MessageClass what, String outcome) {
        Standing standing = switch (reason) {
            case "opted_out", "wrong_number", "unreachable" -> new Standing(reason, false, false);
            case "marketing_only" -> new Standing("", true, false);
            case "on_hold" -> new Standing("", false, true);
            default -> Standing.NOTHING;
        };
        Recipient whom = switch (reason) {
            case "no_consent" -> without(false);
            case "frequency_cap" -> texted(NOON.minusSeconds(3600));
            case "active_conversation" -> writtenAt(NOON.minusSeconds(3600)).leftAloneInConversation(true);
            case "quiet_hours_talking" -> writtenAt(NIGHT.minusSeconds(3600));
            default -> Recipient.of(TUCSON);
        };

        Verdict verdict = gate.ask(what, whom, standing, reason.startsWith("quiet_hours") ? NIGHT : NOON);

        String slug = reason.replace("marketing_only", "opted_out").replace("_talking", "");
        assertThat(verdict).satisfies(answer -> {
            switch (outcome) {
                case "withheld" -> assertThat(answer).isEqualTo(new Withheld(slug));
                case "waits" -> assertThat(((NotBefore) answer).reason()).isEqualTo(slug);
                default -> assertThat(answer).isInstanceOf(Clear.class);
            }
        });
    }

    @Test
    void a_state_that_caps_a_day_caps_it_whatever_the_brand_allows() {
        Gate eager = new Gate(new BrandRules(ARIZONA, null, 10, 30, false));
        Instant hourAgo = NOON.minusSeconds(3600);
        Recipient tucson = texted(hourAgo, hourAgo, hourAgo);
        Recipient florida = new Recipient(new PhoneNumber("+13055550134"), null, null, true, false, null)
                .textedAt(tucson.marketingTextsAt());
        Recipient moved = new Recipient(TUCSON, null, "FL", true, false, null).textedAt(tucson.marketingTextsAt());

        assertThat(eager.ask(MessageClass.MARKETING, tucson, Standing.NOTHING, NOON))
                .isEqualTo(new Clear(EVENING));
        for (Recipient whom : List.of(florida, moved)) {
            assertThat(((NotBefore) eager.ask(MessageClass.MARKETING, whom, Standing.NOTHING, NOON)).reason())
                    .isEqualTo("frequency_cap");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "opted_out, DIRECT", "opted_out, SERVICE", "opted_out, MARKETING",
        "wrong_number, DIRECT", "wrong_number, SERVICE", "wrong_number, MARKETING",
        "unreachable, DIRECT", "unreachable, SERVICE", "unreachable, MARKETING"
    })
    void what_forbids_everything_forbids_every_class_even_in_a_conversation(String reason, MessageClass what) {
        Standing standing = new Standing(reason, false, false);

        assertThat(gate.ask(what, writtenAt(NOON), standing, NOON)).isEqualTo(new Withheld(reason));
    }

    @ParameterizedTest
    @EnumSource(MessageClass.class)
    void an_opt_out_of_marketing_withholds_marketing_only(MessageClass what) {
        Verdict verdict = gate.ask(what, Recipient.of(TUCSON), new Standing("", true, false), NOON);

        assertThat(verdict).isEqualTo(what == MessageClass.MARKETING ? new Withheld("opted_out") : new Clear(EVENING));
    }

    @ParameterizedTest
    @EnumSource(MessageClass.class)
    void a_hold_withholds_automation_and_lets_a_person_answer(MessageClass what) {
        Verdict verdict = gate.ask(what, Recipient.of(TUCSON), new Standing("", false, true), NOON);

        assertThat(verdict).isEqualTo(what == MessageClass.DIRECT ? new Clear(EVENING) : new Withheld("on_hold"));
    }

    @ParameterizedTest
    @EnumSource(MessageClass.class)
    void only_marketing_needs_consent(MessageClass what) {
        Verdict verdict = gate.ask(what, without(false), Standing.NOTHING, NOON);

        assertThat(verdict).isEqualTo(what == MessageClass.MARKETING ? new Withheld("no_consent") : new Clear(EVENING));
    }

    @Test
    void a_stated_business_relationship_stands_for_the_consent_of_customers_only() {
        Gate stated = new Gate(new BrandRules(ARIZONA, null, 1, 3, true));

        assertThat(stated.ask(MessageClass.MARKETING, without(true), Standing.NOTHING, NOON))
                .isEqualTo(new Clear(EVENING));
        assertThat(stated.ask(MessageClass.MARKETING, without(false), Standing.NOTHING, NOON))
                .isEqualTo(new Withheld("no_consent"));
        assertThat(gate.ask(MessageClass.MARKETING, without(true), Standing.NOTHING, NOON))
                .isEqualTo(new Withheld("no_consent"));
    }

    @ParameterizedTest
    @EnumSource(MessageClass.class)
    void every_class_waits_for_the_morning(MessageClass what) {
        assertThat(gate.ask(what, Recipient.of(TUCSON), Standing.NOTHING, NIGHT))
                .isEqualTo(new NotBefore(MORNING, "quiet_hours"));
    }

    @Test
    void a_person_may_answer_at_night_for_24_hours_and_a_campaign_may_not() {
        Instant wrote = NIGHT.minusSeconds(24 * 3600 - 1);

        assertThat(gate.ask(MessageClass.DIRECT, writtenAt(wrote), Standing.NOTHING, NIGHT))
                .isEqualTo(new Clear(NIGHT.plusSeconds(36_000)));
        assertThat(gate.ask(MessageClass.DIRECT, writtenAt(wrote.minusSeconds(1)), Standing.NOTHING, NIGHT))
                .isEqualTo(new NotBefore(MORNING, "quiet_hours"));
        assertThat(gate.ask(MessageClass.SERVICE, writtenAt(wrote), Standing.NOTHING, NIGHT))
                .isEqualTo(new NotBefore(MORNING, "quiet_hours"));
    }

    @ParameterizedTest
    @EnumSource(MessageClass.class)
    void only_marketing_is_capped(MessageClass what) {
        Verdict verdict = gate.ask(what, texted(NOON.minusSeconds(3600)), Standing.NOTHING, NOON);

        assertThat(verdict)
                .isEqualTo(
                        what == MessageClass.MARKETING
                                ? new NotBefore(NOON.plusSeconds(23 * 3600), "frequency_cap")
                                : new Clear(EVENING));
    }

    @Test
    void the_cap_of_the_week_is_free_when_the_third_last_text_is_a_week_old() {
        Instant third = NOON.minusSeconds(6 * 86_400);
        Recipient whom = texted(third, NOON.minusSeconds(5 * 86_400), NOON.minusSeconds(2 * 86_400));

        assertThat(gate.ask(MessageClass.MARKETING, whom, Standing.NOTHING, NOON))
                .isEqualTo(new NotBefore(NOON.plusSeconds(86_400), "frequency_cap"));
    }

    @Test
    void a_cap_that_ends_at_night_ends_in_the_morning() {
        Verdict verdict =
                gate.ask(MessageClass.MARKETING, texted(Instant.parse("2026-11-23T06:00:00Z")), Standing.NOTHING, NOON);

        assertThat(verdict).isEqualTo(new NotBefore(MORNING.plusSeconds(86_400), "frequency_cap"));
    }

    @Test
    void a_cap_of_nought_never_clears() {
        Gate silent = new Gate(new BrandRules(ARIZONA, null, 0, 3, false));

        assertThat(silent.ask(MessageClass.MARKETING, Recipient.of(TUCSON), Standing.NOTHING, NOON))
                .isEqualTo(new NotBefore(NOON.plusSeconds(3600), "frequency_cap"));
    }

    @Test
    void a_campaign_with_the_switch_waits_24_hours_for_somebody_who_wrote() {
        Recipient talking = writtenAt(NOON.minusSeconds(3600));

        assertThat(gate.ask(MessageClass.MARKETING, talking.leftAloneInConversation(true), Standing.NOTHING, NOON))
                .isEqualTo(new NotBefore(NOON.plusSeconds(23 * 3600), "active_conversation"));
        assertThat(gate.ask(MessageClass.MARKETING, talking, Standing.NOTHING, NOON))
                .isEqualTo(new Clear(EVENING));
        assertThat(gate.ask(MessageClass.SERVICE, talking.leftAloneInConversation(true), Standing.NOTHING, NOON))
                .isEqualTo(new Clear(EVENING));
    }

    @Test
    void of_two_delays_the_later_counts() {
        Recipient whom = texted(NOON.minusSeconds(60)).leftAloneInConversation(true);
        Recipient alsoTalking = new Recipient(
                        TUCSON, null, null, null, true, false, NOON.minusSeconds(3600), List.of(), true)
                .textedAt(whom.marketingTextsAt());

        assertThat(gate.ask(MessageClass.MARKETING, alsoTalking, Standing.NOTHING, NOON))
                .isEqualTo(new NotBefore(NOON.plusSeconds(86_340), "frequency_cap"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T19:00:00Z, 28800",
        "2026-11-24T02:59:00Z, 60",
        "2026-11-24T02:59:59.5Z, 1",
        "2026-11-24T03:00:00Z, 1",
        "2026-11-24T08:00:00Z, 1",
        "2026-11-23T09:00:00Z, 36000"
    })
    void the_validity_period_is_what_is_left_of_the_window_in_seconds(Instant now, int seconds) {
        assertThat(new Clear(EVENING).validitySeconds(now)).isEqualTo(seconds);
    }

    @Test
    void every_reason_has_a_sentence() {
        assertThat(List.of(
                        "opted_out",
                        "wrong_number",
                        "unreachable",
                        "on_hold",
                        "no_consent",
                        "quiet_hours",
                        "frequency_cap",
                        "active_conversation",
                        "missing_field",
                        "campaign_stopped",
                        "replied"))
                .allSatisfy(
                        slug -> assertThat(Reasons.inWords(slug)).contains(" ").isNotEqualTo(slug));
    }

    private static Recipient writtenAt(Instant at) {
        return new Recipient(TUCSON, null, null, true, false, at);
    }

    private static Recipient without(boolean customer) {
        return new Recipient(TUCSON, null, null, false, customer, null);
    }

    private static Recipient texted(Instant... times) {
        return new Recipient(TUCSON, null, null, true, false, null).textedAt(List.of(times));
    }
}
