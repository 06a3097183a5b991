package com.intellisend.inbox.rest;

import com.intellisend.messaging.Message;
import com.intellisend.messaging.Messages;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is answered; {@code status} and {@code withheldReason} in the contract's words. Asked for alone it has its
 * story: what it waits for, every event, and the carrier's callbacks as they came.
 */
public record MessageView(
        UUID id,
        @Nullable UUID conversationId,
        UUID contactId,
        Message.Direction direction,
        String channel,
        @Nullable String body,
        int segments,
        String fromNumber,
        String toNumber,
        @Nullable String twilioMessageSid,
        String status,
        @Nullable String withheldReason,
        @Nullable Integer errorCode,
        @Nullable String errorWords,
        boolean isAiGenerated,
        @Nullable UUID createdByUserId,
        @Nullable UUID campaignId,
        @Nullable UUID campaignStepId,
        @Nullable Instant notBefore,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String waitingFor,
        @Nullable List<Messages.Event> events,
        @Nullable List<Callback> callbacks) {

    /** What the carrier reported, as it came. */
    public record Callback(Instant at, JsonObject parameters) {

        static Callback of(Messages.Report report) {
            try (JsonReader reader = Json.createReader(new StringReader(report.parametersJson()))) {
                return new Callback(report.at(), reader.readObject());
            }
        }
    }

    /** With everything that happened to it. */
    static MessageView of(
            Message message, @Nullable String waitingFor, List<Messages.Event> events, List<Messages.Report> reports) {
        return view(
                message, waitingFor, events, reports.stream().map(Callback::of).toList());
    }

    static MessageView of(Message message) {
        return view(message, null, null, null);
    }

    private static MessageView view(
            Message message,
            @Nullable String waitingFor,
            @Nullable List<Messages.Event> events,
            @Nullable List<Callback> callbacks) {
        return new MessageView(
                message.id(),
                message.conversationId(),
                message.contactId(),
                message.direction(),
                "SMS",
                message.body(),
                message.segments(),
                message.fromNumber().e164(),
                message.toNumber().e164(),
                message.twilioMessageSid(),
                message.status(),
                message.withheldReason(),
                message.errorCode(),
                message.errorWords(),
                message.isAiGenerated(),
                message.createdByUserId(),
                message.campaignId(),
                message.campaignStepId(),
                message.notBefore(),
                message.createdAt(),
                message.updatedAt(),
                waitingFor,
                events,
                callbacks);
    }
}
