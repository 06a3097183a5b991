package com.intellisend.inbox.pages;

import com.intellisend.inbox.Notes.Note;
import com.intellisend.inbox.pages.ThreadEntry.Attachment;
import com.intellisend.messaging.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts texts and notes into one order and draws a line where a day begins in the brand's zone. */
final class ThreadEntries {

    private final Instant now;
    private final ZoneId zone;
    private final Map<UUID, String> people;
    private final Map<UUID, String> campaigns;
    private @Nullable UUID newFrom;

    ThreadEntries(Instant now, ZoneId zone, Map<UUID, String> people, Map<UUID, String> campaigns) {
        this.now = now;
        this.zone = zone;
        this.people = people;
        this.campaigns = campaigns;
    }

    /** The line that says where the unread texts begin stands above this one. */
    ThreadEntries newFrom(@Nullable UUID text) {
        newFrom = text;
        return this;
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
                .map(note -> ThreadEntry.note(note.body(), note.createdAt(), note.author()))
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
                text.id(),
                text.body() == null ? "This text is written when it leaves." : text.body(),
                null,
                placeInTime(text),
                author == null ? null : people.getOrDefault(author, "Somebody who has left"),
                campaign == null ? null : campaigns.getOrDefault(campaign, "Campaign"),
                attachments(text.media()),
                text.isAiGenerated(),
                text.scheduledFor() != null && text.status().equals("pending"),
                ours ? DeliveryWords.of(text, now) : null);
    }

    /** A reply that was timed stands where it leaves; one that was taken out, where that happened. */
    private static Instant placeInTime(Message text) {
        Instant scheduled = text.scheduledFor();
        if (scheduled == null) {
            return text.createdAt();
        }
        return text.status().equals("canceled") ? text.updatedAt() : scheduled;
    }

    private static List<Attachment> attachments(@Nullable String media) {
        if (media == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(media))) {
            List<Attachment> found = new ArrayList<>();
            for (JsonObject item : reader.readArray().getValuesAs(JsonObject.class)) {
                String type = item.getString("contentType", "");
                found.add(new Attachment(found.size(), type.isEmpty() || type.startsWith("image/"), type));
            }
            return found;
        }
    }

    private List<ThreadEntry> withDays(List<ThreadEntry> sorted) {
        List<ThreadEntry> lines = new ArrayList<>();
        LocalDate day = LocalDate.MIN;
        for (ThreadEntry entry : sorted) {
            LocalDate its = Objects.requireNonNull(entry.at()).atZone(zone).toLocalDate();
            if (!its.equals(day)) {
                lines.add(ThreadEntry.newDay(its));
                day = its;
            }
            if (newFrom != null && newFrom.equals(entry.id())) {
                lines.add(ThreadEntry.line("new", "New"));
            }
            lines.add(entry);
        }
        return lines;
    }
}
