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
    private int lines = STEP;
    private int texts = STEP;

    InboxTab inboxTab() {
        return tab == null ? InboxTab.NEEDS_REPLY : InboxTab.of(tab).orElse(InboxTab.NEEDS_REPLY);
    }

    /** Null when none is chosen, or when the address names none. */
    @Nullable
    UUID conversationId() {
        try {
            return conversation == null ? null : UUID.fromString(conversation);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    void sent() {
        body = null;
        fromSuggestion = false;
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
}
