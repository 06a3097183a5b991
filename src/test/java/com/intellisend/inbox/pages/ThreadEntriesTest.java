package com.intellisend.inbox.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.inbox.Notes.Note;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreadEntriesTest {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");
    private static final UUID ELENA = UUID.randomUUID();
    private static final UUID MONSOON = UUID.randomUUID();

    private final ThreadEntries drawing =
            new ThreadEntries(NOW, TUCSON, Map.of(ELENA, "Elena Brandt"), Map.of(MONSOON, "Monsoon check"));

    private static Message theirs(String body, String at) {
        return text(Message.Direction.INBOUND, body, "received", null, null, at, null, null);
    }

    private static Message ours(String status, String at) {
        return text(Message.Direction.OUTBOUND, "Hi", status, ELENA, null, at, null, null);
    }

    private static Message text(
            Message.Direction direction,
            String body,
            String status,
            UUID author,
            UUID campaign,
            String at,
            Instant notBefore,
            String errorWords) {
        return new Message(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                direction,
                body,
                1,
                new PhoneNumber("+15205550101"),
                new PhoneNumber("+15205550102"),
                null,
                status,
                null,
                null,
                null,
                errorWords,
                false,
                author,
                campaign,
                null,
                notBefore,
                null,
                null,
                Instant.parse(at),
                Instant.parse(at));
    }

    private DeliveryWords delivery(Message text) {
        return Objects.requireNonNull(
                drawing.of(List.of(text), List.of(), true).get(1).delivery());
    }

    @Test
    void a_day_line_stands_where_a_day_begins_in_the_brands_zone() {
        List<ThreadEntry> entries = drawing.of(
                List.of(
                        theirs("late", "2026-11-25T06:30:00Z"),
                        theirs("early", "2026-11-25T07:30:00Z"),
                        theirs("before", "2026-11-23T20:00:00Z")),
                List.of(),
                true);

        assertThat(entries)
                .extracting(entry -> entry.day() == null ? entry.text() : entry.day())
                .containsExactly(
                        LocalDate.of(2026, 11, 23),
                        "before",
                        LocalDate.of(2026, 11, 24),
                        "late",
                        LocalDate.of(2026, 11, 25),
                        "early");
    }

    @Test
    void notes_stand_where_they_were_written_and_are_told_apart() {
        Note note = new Note(UUID.randomUUID(), "Elena Brandt", "Two dogs", Instant.parse("2026-11-25T16:30:00Z"));

        List<ThreadEntry> entries = drawing.of(
                List.of(theirs("one", "2026-11-25T16:00:00Z"), theirs("two", "2026-11-25T16:45:00Z")),
                List.of(note),
                true);

        assertThat(entries).extracting(ThreadEntry::text).containsExactly("", "one", "Two dogs", "two");
        assertThat(entries.get(2).style()).isEqualTo("bubble note");
    }

    @Test
    void a_note_older_than_what_is_shown_waits_for_its_part_of_the_thread() {
        Note note = new Note(UUID.randomUUID(), "Elena Brandt", "Two dogs", Instant.parse("2026-11-20T16:30:00Z"));

        assertThat(drawing.of(List.of(theirs("one", "2026-11-25T16:00:00Z")), List.of(note), false))
                .extracting(ThreadEntry::text)
                .doesNotContain("Two dogs");
    }

    @Test
    void one_tick_is_sent_and_two_are_delivered() {
        assertThat(delivery(ours("sent", "2026-11-25T16:00:00Z")).ticks()).isEqualTo("✓");
        assertThat(delivery(ours("delivered", "2026-11-25T16:00:00Z")).ticks()).isEqualTo("✓✓");
    }

    @Test
    void a_failure_is_told_in_words() {
        DeliveryWords words = delivery(text(
                Message.Direction.OUTBOUND,
                "Hi",
                "undelivered",
                ELENA,
                null,
                "2026-11-25T16:00:00Z",
                null,
                "The phone is switched off"));

        assertThat(words.words()).isEqualTo("Not delivered");
        assertThat(words.why()).isEqualTo("The phone is switched off");
        assertThat(words.style()).isEqualTo("failed");
    }

    @Test
    void a_text_that_waits_says_until_when() {
        Instant nine = NOW.plusSeconds(3600);

        DeliveryWords words = delivery(
                text(Message.Direction.OUTBOUND, "Hi", "pending", ELENA, null, "2026-11-25T16:00:00Z", nine, null));

        assertThat(words.words()).isEqualTo("Waits until");
        assertThat(words.until()).isEqualTo(nine);
    }

    @Test
    void a_campaigns_text_names_the_campaign_and_a_typed_one_its_author() {
        List<ThreadEntry> entries = drawing.of(
                List.of(
                        text(
                                Message.Direction.OUTBOUND,
                                "Hi",
                                "sent",
                                null,
                                MONSOON,
                                "2026-11-25T16:00:00Z",
                                null,
                                null),
                        ours("sent", "2026-11-25T16:10:00Z")),
                List.of(),
                true);

        assertThat(entries.get(1).campaign()).isEqualTo("Monsoon check");
        assertThat(entries.get(1).who()).isNull();
        assertThat(entries.get(2).who()).isEqualTo("Elena Brandt");
    }

    @Test
    void a_line_stands_where_the_unread_texts_begin() {
        Message read = theirs("read", "2026-11-25T16:00:00Z");
        Message unread = theirs("unread", "2026-11-25T16:10:00Z");

        List<ThreadEntry> entries = drawing.newFrom(unread.id()).of(List.of(read, unread), List.of(), true);

        assertThat(entries).extracting(ThreadEntry::text).containsExactly("", "read", "New", "unread");
    }
}
