package com.intellisend.inbox.rest;

import com.intellisend.inbox.Conversation;
import com.intellisend.inbox.ConversationLine;
import com.intellisend.inbox.ConversationStatus;
import com.intellisend.inbox.Conversations;
import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.InboxQuestion;
import com.intellisend.inbox.Reply;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.Message;
import com.intellisend.messaging.Messages;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The conversations of a brand: list, read, answer. */
@Path("tenants/{tenantId}/conversations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@RolesAllowed({"ADMIN", "AGENT"})
public class ConversationsResource {

    /** @param fromNumber one of the brand's numbers; its default when absent */
    public record NewMessage(
            @NotBlank @Size(max = 1600) String body,
            @Nullable String fromNumber) {}

    /**
     * A conversation with its newest texts.
     *
     * @param messages oldest first
     * @param next mark for the texts before these; null when these are all
     */
    public record ConversationView(
            UUID id,
            UUID contactId,
            ConversationStatus status,
            int unread,
            @Nullable UUID assigneeId,
            Instant lastMessageAt,
            @Nullable Instant lastInboundAt,
            Instant createdAt,
            Instant updatedAt,
            List<MessageView> messages,
            @Nullable String next) {

        static ConversationView of(Conversation conversation, Page<Message> newestFirst) {
            List<MessageView> messages =
                    new ArrayList<>(newestFirst.map(MessageView::of).items());
            Collections.reverse(messages);
            return new ConversationView(
                    conversation.id(),
                    conversation.contactId(),
                    conversation.status(),
                    conversation.unread(),
                    conversation.assigneeId(),
                    conversation.lastMessageAt(),
                    conversation.lastInboundAt(),
                    conversation.createdAt(),
                    conversation.updatedAt(),
                    messages,
                    newestFirst.next());
        }
    }

    @Inject
    private CurrentTenant tenant;

    @Inject
    private CurrentUser user;

    @Inject
    private Inbox inbox;

    @Inject
    private Conversations conversations;

    @Inject
    private Messages messages;

    @GET
    public Page<ConversationLine> list(
            @QueryParam("status") String status,
            @QueryParam("search") String search,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        return inbox.list(tenant.id(), InboxQuestion.status(statusOf(status), search), page.after(), page.limit());
    }

    @GET
    @Path("{conversationId}")
    public ConversationView get(
            @PathParam("conversationId") UUID id,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        return ConversationView.of(
                conversations.get(tenant.id(), id),
                messages.ofConversation(tenant.id(), id, page.afterId(), page.limit()));
    }

    @POST
    @Path("{conversationId}/messages")
    public Response send(@PathParam("conversationId") UUID id, @NotNull @Valid NewMessage body) {
        PhoneNumber from = body.fromNumber() == null ? null : sender(body.fromNumber());
        UUID text = conversations.reply(tenant.id(), id, new Reply(body.body(), from, false), user.id());
        return Response.created(URI.create("tenants/" + tenant.id() + "/conversations/" + id))
                .entity(MessageView.of(messages.get(tenant.id(), text)))
                .build();
    }

    private static PhoneNumber sender(String written) {
        return PhoneNumber.tryParse(written)
                .orElseThrow(() -> new InvalidInput("fromNumber", "is not a valid phone number"));
    }

    private static @Nullable ConversationStatus statusOf(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return Arrays.stream(ConversationStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("status", "is OPEN or CLOSED"));
    }
}
