package com.intellisend.inbox.pages;

import com.intellisend.ai.AiEngine;
import com.intellisend.inbox.AnsweredMeanwhile;
import com.intellisend.inbox.CannedReplies;
import com.intellisend.inbox.CannedReplies.CannedReply;
import com.intellisend.inbox.Conversations;
import com.intellisend.inbox.Notes;
import com.intellisend.inbox.Reply;
import com.intellisend.inbox.Suggestions;
import com.intellisend.kernel.BusinessTime;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The composer: reply now or later, note, send and close, and what can be put in: canned replies and suggestions. */
@Named
@RequestScoped
public class ComposerPage {

    @Inject
    private InboxChoice choice;

    @Inject
    private ThreadPage thread;

    @Inject
    private Conversations conversations;

    @Inject
    private Notes notes;

    @Inject
    private CannedReplies canned;

    @Inject
    private TenantNumbers numbers;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Suggestions suggestions;

    @Inject
    private AiEngine engine;

    @Inject
    private BusinessTime time;

    private @Nullable List<TenantNumber> senders;
    private List<String> ideas = List.of();

    public void send() {
        answer(null);
    }

    public void sendAndClose() {
        if (answer(null)) {
            close();
        }
    }

    /** Puts the reply into the outbox to leave at the brand's local time that was chosen. */
    public void sendLater() {
        answer(later());
    }

    /** False when a colleague was faster: then the browser asks the person whether to send all the same. */
    private boolean answer(@Nullable Instant sendAt) {
        String from = choice.getFrom();
        String body = Objects.requireNonNullElse(choice.getBody(), "");
        Reply reply = new Reply(
                body,
                from == null ? null : new PhoneNumber(from),
                choice.isFromSuggestion(),
                sendAt,
                InboxChoice.id(choice.getDraft()),
                InboxChoice.id(choice.getSeen()));
        try {
            conversations.reply(tenant.id(), chosen(), reply, user.id());
        } catch (AnsweredMeanwhile colleague) {
            PrimeFaces.current().ajax().addCallbackParam("meanwhile", colleague.detail());
            return false;
        }
        taken(body);
        choice.sent();
        thread.renew();
        return true;
    }

    private Instant later() {
        try {
            return LocalDateTime.parse(Objects.requireNonNullElse(choice.getSendAt(), ""))
                    .atZone(tenants.get(tenant.id()).timeZone())
                    .toInstant();
        } catch (DateTimeParseException notATime) {
            throw new InvalidInput("sendAt", "choose the day and the time");
        }
    }

    /** Takes a reply that was to leave later out of the outbox. */
    public void cancelScheduled(String text) {
        conversations.cancelScheduled(tenant.id(), chosen(), UUID.fromString(text));
        thread.renew();
    }

    public void note() {
        notes.add(tenant.id(), chosen(), user.id(), Objects.requireNonNullElse(choice.getNote(), ""));
        taken(choice.getNote());
        choice.noted();
        thread.renew();
    }

    public void close() {
        conversations.close(tenant.id(), chosen());
        PrimeFaces.current().ajax().addCallbackParam("closed", true);
        thread.renew();
    }

    public void reopen() {
        conversations.reopen(tenant.id(), chosen());
        thread.renew();
    }

    public List<TenantNumber> getSenders() {
        if (senders == null) {
            senders = numbers.all(tenant.id());
        }
        return senders;
    }

    /** Those that can be written for this person. */
    public List<CannedReply> getCanned() {
        return thread.isChosen()
                ? canned.writtenFor(tenant.id(), thread.getContact().id())
                : List.of();
    }

    /** Asks the assist what could be answered; nothing is inserted before somebody chooses it. */
    public void suggest() {
        ideas = suggestions.replies(tenant.id(), chosen(), null);
    }

    public List<String> getIdeas() {
        return ideas;
    }

    /** What made the suggestions, in its own words. */
    public String getIntroduction() {
        return engine.introduction();
    }

    /** Times that people often choose, in the brand's zone. */
    public List<LaterTime> getLaterTimes() {
        return LaterTime.choices(time.now(), tenants.get(tenant.id()).timeZone());
    }

    /** Tells the browser what it may take out of the box: somebody may already be typing the next text. */
    private static void taken(@Nullable String words) {
        PrimeFaces.current().ajax().addCallbackParam("sent", words);
    }

    private UUID chosen() {
        return thread.getConversation().id();
    }
}
