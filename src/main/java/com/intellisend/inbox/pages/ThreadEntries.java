package com.intellisend.inbox.pages;

import com.intellisend.inbox.Notes.Note;
import com.intellisend.messaging.Message;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts texts and notes into one order and draws a line where a day begins in the brand's zone. */
final class ThreadEntries {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);

    private final Instant now;
    private final ZoneId zone;
    private final Map<UUID, String> people;
    private final Map<UUID, String> campaigns;

    ThreadEntries(Instant now, ZoneId zone, Map<UUID, String> people, Map<UUID, String> campaigns) {
        this.now = now;
        this.zone = zone;
        this.people = people;
        this.campaigns = campaigns;
    }

    /** Notes older than the oldest text shown are left for when that part of the thread is shown. */
    List<ThreadEntry> of(List<Message> texts, List<Note> notes, boolean complete) {
        List<ThreadEntry> entries = new ArrayList<>();
        texts.stream().map(this::entry).forEach(entries::add);
        Instant oldest = texts.stream()
                .map(Message::createdAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        notes.stream()
                .filter(note -> complete || !note.createdAt().isBefore(oldest))
                .map(note -> new ThreadEntry(
                        "bubble note", note.body(), note.createdAt(), note.author(), null, 0, null, null))
                .forEach(entries::add);
        entries.sort(Comparator.comparing(entry -> Objects.requireNonNullElse(entry.at(), Instant.EPOCH)));
        return withDays(entries);
    }

    private ThreadEntry entry(Message text) {
        boolean ours = text.direction() == Message.Direction.OUTBOUND;
        UUID author = text.createdByUserId();
        UUID campaign = text.campaignId();
        return new ThreadEntry(
                ours ? "bubble ours" : "bubble",
                text.body() == null ? "This text is written when it leaves." : text.body(),
                text.createdAt(),
                author == null ? null : people.getOrDefault(author, "Somebody who has left"),
                campaign == null ? null : campaigns.getOrDefault(campaign, "Campaign"),
                pictures(text.media()),
                ours ? DeliveryWords.of(text, now) : null,
                text.id());
    }

    private static int pictures(@Nullable String media) {
        if (media == null) {
            return 0;
        }
        try (JsonReader reader = Json.createReader(new StringReader(media))) {
            return reader.readArray().size();
        }
    }

    private List<ThreadEntry> withDays(List<ThreadEntry> sorted) {
        List<ThreadEntry> lines = new ArrayList<>();
        LocalDate day = LocalDate.MIN;
        for (ThreadEntry entry : sorted) {
            LocalDate its = Objects.requireNonNull(entry.at()).atZone(zone).toLocalDate();
            if (!its.equals(day)) {
                lines.add(ThreadEntry.day(name(its)));
                day = its;
            }
            lines.add(entry);
        }
        return lines;
    }

    private String name(LocalDate day) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return "Today";
        }
        if (day.equals(today.minusDays(1))) {
            return "Yesterday";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }
}
