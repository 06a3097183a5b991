package com.intellisend.inbox.pages;

import com.intellisend.inbox.InboxTab;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agent has chosen and typed, kept while the page stays open; what is shown is read anew each time. */
@Named
@ViewScoped
public class InboxChoice implements Serializable {

    private static final int STEP = 40;

    private @Nullable String tab;
    private @Nullable String search;
    private @Nullable String conversation;
    private @Nullable String body;
    private @Nullable String note;
    private @Nullable String from;
    private boolean fromSuggestion;
    private @Nullable String draft;
    private @Nullable String seen;
    private @Nullable String sendAt;
    private @Nullable UUID newFrom;
    private int lines = STEP;
    private int texts = STEP;

    InboxTab inboxTab() {
        return tab == null ? InboxTab.NEEDS_REPLY : InboxTab.of(tab).orElse(InboxTab.NEEDS_REPLY);
    }

    /** Null when none is chosen, or when the address names none. */
    @Nullable
    UUID conversationId() {
        return id(conversation);
    }

    void sent() {
        body = null;
        sendAt = null;
        fromSuggestion = false;
    }

    /** The first text that nobody had looked at when the conversation was opened; the line above it stays. */
    @Nullable
    UUID newFrom() {
        return newFrom;
    }

    void newFrom(@Nullable UUID text) {
        newFrom = text;
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    void noted() {
        note = null;
    }

    public void moreLines() {
        lines += STEP;
    }

    public void moreTexts() {
        texts += STEP;
    }

    public int getLines() {
        return lines;
    }

    public int getTexts() {
        return texts;
    }

    public @Nullable String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getConversation() {
        return conversation;
    }

    public void setConversation(@Nullable String conversation) {
        this.conversation = conversation;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public boolean isFromSuggestion() {
        return fromSuggestion;
    }

    public void setFromSuggestion(boolean fromSuggestion) {
        this.fromSuggestion = fromSuggestion;
    }

    public @Nullable String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft;
    }

    public @Nullable String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen;
    }

    public @Nullable String getSendAt() {
        return sendAt;
    }

    public void setSendAt(@Nullable String sendAt) {
        this.sendAt = sendAt;
    }
}
