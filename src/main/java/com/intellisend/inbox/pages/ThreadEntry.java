package com.intellisend.inbox.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a thread as it is drawn.
 *
 * @param style the classes of its list item: {@code day}, {@code new}, {@code bubble ours}, {@code bubble note} …
 * @param id of the text; null for what is none
 * @param text what was said, or what a line says; empty for a day line
 * @param day that begins here; null for what is no day line
 * @param who of the team wrote it; null for theirs and for a campaign's
 * @param campaign whose text it is; null when a person wrote it
 * @param media what came with it
 * @param suggested whether it began as a suggestion of the assist
 * @param scheduled whether it waits for the time that a person chose, and can be taken out
 * @param delivery how far it has come; null for theirs and for notes
 */
public record ThreadEntry(
        String style,
        @Nullable UUID id,
        String text,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable String who,
        @Nullable String campaign,
        List<Attachment> media,
        boolean suggested,
        boolean scheduled,
        @Nullable DeliveryWords delivery) {

    /**
     * A picture or a file.
     *
     * @param number its place among those of the text, from 0
     */
    public record Attachment(int number, boolean picture, String kind) {}

    static ThreadEntry newDay(LocalDate day) {
        return new ThreadEntry("day", null, "", day, null, null, null, List.of(), false, false, null);
    }

    static ThreadEntry line(String style, String words) {
        return new ThreadEntry(style, null, words, null, null, null, null, List.of(), false, false, null);
    }

    static ThreadEntry note(String body, Instant at, String author) {
        return new ThreadEntry("bubble note", null, body, null, at, author, null, List.of(), false, false, null);
    }

    /** A line between texts: a day, or where the new ones begin. */
    public boolean isLine() {
        return at == null;
    }

    public boolean isNote() {
        return style.equals("bubble note");
    }

    public String css() {
        return delivery == null ? style : style + " " + delivery.style();
    }
}
