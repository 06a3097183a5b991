package com.intellisend.inbox.pages;

import com.intellisend.inbox.CannedReplies;
import com.intellisend.inbox.Conversations;
import com.intellisend.inbox.Notes;
import com.intellisend.inbox.Reply;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.TenantNumber;
import com.intellisend.tenancy.TenantNumbers;
import com.intellisend.tenancy.TenantProfile;
import com.intellisend.tenancy.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The composer: reply, note, send and close, and what can be put in with a slash. */
@Named
@RequestScoped
public class ComposerPage {

    /** A canned reply, written for the person of this conversation. */
    public record Filled(String shortcut, String body) {}

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

    private @Nullable List<TenantNumber> senders;

    public void send() {
        String from = choice.getFrom();
        conversations.reply(
                tenant.id(),
                chosen(),
                new Reply(
                        Objects.requireNonNullElse(choice.getBody(), ""),
                        from == null ? null : new PhoneNumber(from),
                        choice.isFromSuggestion()),
                user.id());
        taken(choice.getBody());
        choice.sent();
        thread.renew();
    }

    public void sendAndClose() {
        send();
        close();
    }

    public void note() {
        notes.add(tenant.id(), chosen(), user.id(), Objects.requireNonNullElse(choice.getNote(), ""));
        taken(choice.getNote());
        choice.noted();
        thread.renew();
    }

    public void close() {
        conversations.close(tenant.id(), chosen());
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

    /** Those that can be written for this person; one with an empty field and no fallback is left out. */
    public List<Filled> getCanned() {
        List<CannedReplies.CannedReply> all = canned.all(tenant.id());
        if (all.isEmpty() || !thread.isChosen()) {
            return List.of();
        }
        TenantProfile brand = tenants.get(tenant.id()).profile();
        return all.stream()
                .flatMap(reply -> MergeTemplate.parse(reply.body()).render(MergeValues.of(thread.getContact(), brand))
                                instanceof MergeTemplate.Rendering.Text text
                        ? Stream.of(new Filled(reply.shortcut(), text.body()))
                        : Stream.empty())
                .toList();
    }

    /** Tells the browser what it may take out of the box: somebody may already be typing the next text. */
    private static void taken(@Nullable String words) {
        PrimeFaces.current().ajax().addCallbackParam("sent", words);
    }

    private UUID chosen() {
        return thread.getConversation().id();
    }
}
