package com.intellisend.inbox.pages;

import com.intellisend.inbox.ConversationLine;
import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.InboxQuestion;
import com.intellisend.inbox.InboxTab;
import com.intellisend.inbox.Team;
import com.intellisend.kernel.Page;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The left pane: tabs with counts, and the conversations of the chosen one. */
@Named
@RequestScoped
public class InboxListPage {

    @Inject
    private InboxChoice choice;

    @Inject
    private Inbox inbox;

    @Inject
    private Team team;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    private @Nullable String mark;
    private @Nullable Page<ConversationLine> page;
    private @Nullable List<TabLink> tabs;

    /** Taken before anything is read: what changes in between is renewed once too often, never missed. */
    public String getMark() {
        if (mark == null) {
            mark = inbox.pulse(tenant.id(), question(), choice.conversationId(), choice.getLines());
        }
        return mark;
    }

    public List<ConversationLine> getLines() {
        return page().items();
    }

    public boolean isMore() {
        return page().next() != null;
    }

    public List<TabLink> getTabs() {
        if (tabs == null) {
            Map<InboxTab, Long> counts = inbox.counts(tenant.id(), user.id());
            tabs = Arrays.stream(InboxTab.values())
                    .map(tab -> new TabLink(
                            tab.slug(), tab.label(), counts.getOrDefault(tab, 0L), tab == choice.inboxTab()))
                    .toList();
        }
        return tabs;
    }

    public List<Team.Member> getMembers() {
        return team.members(tenant.id());
    }

    public String getTab() {
        return choice.inboxTab().slug();
    }

    /** A search came to nothing: then it is not the tab that is empty. */
    public boolean isNothingFound() {
        return choice.getSearch() != null && !choice.getSearch().isBlank();
    }

    /** What an empty tab means, in one line. */
    public String getEmptyWords() {
        return switch (choice.inboxTab()) {
            case NEEDS_REPLY -> "Nobody waits for an answer. Texts from your contacts appear here by themselves.";
            case MINE -> "Nothing is assigned to you. Replying to somebody makes their conversation yours.";
            case UNASSIGNED -> "Every conversation has somebody who looks after it.";
            case OUTBOUND -> "Nobody whom you texted is still silent.";
            case CLOSED -> "Nothing has been closed yet.";
            case ALL -> "No conversations yet. They begin with the first text, yours or theirs.";
        };
    }

    private InboxQuestion question() {
        return InboxQuestion.tab(choice.inboxTab(), choice.getSearch(), user.id());
    }

    private Page<ConversationLine> page() {
        if (page == null) {
            getMark();
            page = inbox.list(tenant.id(), question(), null, choice.getLines());
        }
        return page;
    }
}
