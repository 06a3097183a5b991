package com.intellisend.inbox.rest;

import com.intellisend.inbox.Conversation;
import com.intellisend.inbox.ConversationLine;
import com.intellisend.inbox.ConversationStatus;
import com.intellisend.inbox.Conversations;
import com.intellisend.inbox.Inbox;
import com.intellisend.inbox.InboxQuestion;
import com.intellisend.inbox.Reply;
import com.intellisend.kernel.ExpectedVersion;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Page;
import com.intellisend.kernel.PageRequest;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.Versioned;
import com.intellisend.messaging.Message;
import com.intellisend.messaging.Messages;
import com.intellisend.tenancy.CurrentTenant;
import com.intellisend.tenancy.CurrentUser;
import com.intellisend.tenancy.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

    /** Whether it is open, and who looks after it. */
    public record ConversationPatch(
            @NotNull ConversationStatus status, @Nullable UUID assigneeId) {}

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
            @Nullable String next,
            @JsonbTransient int version)
            implements Versioned {

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
                    newestFirst.next(),
                    conversation.version());
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

    @Inject
    private MergePatch patches;

    @GET
    public Page<ConversationLine> list(
            @QueryParam("status") @Nullable ConversationStatus status,
            @QueryParam("search") String search,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        return inbox.list(tenant.id(), InboxQuestion.status(status, search), page.after(), page.limit());
    }

    @GET
    @Path("{conversationId}")
    public ConversationView get(
            @PathParam("conversationId") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        return ConversationView.of(
                conversations.get(tenant.id(), id),
                messages.ofConversation(tenant.id(), id, page.afterId(), page.limit()));
    }

    /** JSON merge patch (RFC 7396): closes, opens again, hands over; null for nobody. */
    @PATCH
    @Path("{conversationId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public ConversationView change(
            @PathParam("conversationId") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = ConversationPatch.class))) @NotNull
                    JsonObject patch) {
        Conversation known = conversations.get(tenant.id(), id);
        ConversationPatch wanted = patches.apply(
                new ConversationPatch(known.status(), known.assigneeId()), patch, ConversationPatch.class);
        conversations.change(tenant.id(), id, expected, wanted.status(), wanted.assigneeId());
        return get(id, null, null);
    }

    /** Somebody has seen it. */
    @POST
    @Path("{conversationId}/read")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void read(@PathParam("conversationId") UUID id) {
        conversations.markRead(tenant.id(), id);
    }

    @POST
    @Path("{conversationId}/messages")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public Response send(@PathParam("conversationId") UUID id, @NotNull @Valid NewMessage body) {
        PhoneNumber from = body.fromNumber() == null ? null : sender(body.fromNumber());
        UUID text = conversations.reply(tenant.id(), id, new Reply(body.body(), from, false), user.id());
        return Response.created(URI.create("tenants/" + tenant.id() + "/messages/" + text))
                .entity(MessageView.of(messages.get(tenant.id(), text)))
                .build();
    }

    private static PhoneNumber sender(String written) {
        return PhoneNumber.tryParse(written)
                .orElseThrow(() -> new InvalidInput("fromNumber", "is not a valid phone number"));
    }
}
