package com.intellisend.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");

    private static String relatively(String at) {
        return Words.relatively(Instant.parse(at), NOW, TUCSON);
    }

    @Test
    void a_time_is_told_as_briefly_as_it_stays_clear() {
        assertThat(relatively("2026-11-25T16:59:30Z")).isEqualTo("just now");
        assertThat(relatively("2026-11-25T16:48:00Z")).isEqualTo("12 min ago");
        assertThat(relatively("2026-11-25T17:05:00Z")).isEqualTo("in 5 min");
        assertThat(relatively("2026-11-25T12:10:00Z")).isEqualTo("5:10 AM");
        assertThat(relatively("2026-11-24T16:30:00Z")).isEqualTo("yesterday 9:30 AM");
        assertThat(relatively("2026-11-26T16:00:00Z")).isEqualTo("tomorrow 9:00 AM");
        assertThat(relatively("2026-11-23T16:30:00Z")).isEqualTo("Mon 9:30 AM");
        assertThat(relatively("2026-10-02T16:30:00Z")).isEqualTo("Oct 2");
        assertThat(relatively("2025-10-02T16:30:00Z")).isEqualTo("Oct 2, 2025");
    }

    @Test
    void a_day_changes_at_midnight_in_the_brands_zone_not_in_utc() {
        assertThat(relatively("2026-11-25T06:30:00Z")).isEqualTo("yesterday 11:30 PM");
    }

    @Test
    void a_day_has_its_weekday_and_those_next_to_today_their_names() {
        assertThat(dayLine("2026-11-24")).isEqualTo("Yesterday");
        assertThat(dayLine("2026-11-25")).isEqualTo("Today");
        assertThat(dayLine("2026-11-26")).isEqualTo("Tomorrow");
        assertThat(dayLine("2026-11-23")).isEqualTo("Monday, November 23");
        assertThat(dayLine("2025-11-23")).isEqualTo("Sunday, November 23, 2025");
    }

    private static String dayLine(String day) {
        return Words.dayLine(LocalDate.parse(day), NOW, TUCSON);
    }

    @Test
    void a_state_is_a_word_a_tone_and_a_sign() {
        assertThat(Words.word("undelivered")).isEqualTo("Not delivered");
        assertThat(Words.kind("undelivered")).isEqualTo("bad");
        assertThat(Words.sign("undelivered")).isEqualTo("times-circle");
    }

    @Test
    void a_state_that_nobody_named_still_reads_as_words() {
        assertThat(Words.word("NOT_FORESEEN")).isEqualTo("Not foreseen");
    }

    @Test
    void one_contact_is_not_one_contacts() {
        assertThat(Words.count(1, "contact")).isEqualTo("1 contact");
        assertThat(Words.count(1204, "contact")).isEqualTo("1,204 contacts");
    }

    @Test
    void initials_are_the_first_letters_of_two_names() {
        assertThat(Words.initials("Guadalupe Hernández Ruiz")).isEqualTo("GH");
        assertThat(Words.initials("  ")).isEqualTo("?");
    }

    @Test
    void a_field_of_the_api_is_called_by_its_words() {
        assertThat(Words.field("publicName")).isEqualTo("Public name");
        assertThat(Words.field("phone")).isEqualTo("Phone");
    }

    @Test
    void a_narrow_list_shows_the_time_today_and_the_day_before_that() {
        assertThat(Words.briefly(Instant.parse("2026-11-25T16:05:00Z"), NOW, TUCSON))
                .isEqualTo("9:05 AM");
        assertThat(Words.briefly(Instant.parse("2026-11-24T16:05:00Z"), NOW, TUCSON))
                .isEqualTo("yesterday");
        assertThat(Words.briefly(Instant.parse("2026-11-21T16:05:00Z"), NOW, TUCSON))
                .isEqualTo("Nov 21");
    }
}
