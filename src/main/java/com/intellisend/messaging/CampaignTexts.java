package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The port to campaigns: they know which of them is running and what each of their texts says, now that it may leave. */
public interface CampaignTexts {

    /** The campaigns whose texts may leave; those of a paused one are not even looked at. */
    List<Running> running(TenantId tenant);

    /** What to do with each of these texts, by message id; one that is not in the answer is stopped. */
    Map<UUID, Outcome> write(TenantId tenant, Collection<DueText> due, Instant businessNow);

    /**
     * Asked once more just before claimed texts leave: what stands against them, by message id; those that the campaign
     * still wants to leave are not in the answer.
     */
    Map<UUID, Outcome> reconsider(TenantId tenant, Collection<LeavingText> texts, Instant businessNow);

    /** Campaigns that are over and still have texts in the queue: those will never leave. */
    List<UUID> overWithTextsWaiting(TenantId tenant);

    /**
     * A campaign whose texts may leave.
     *
     * @param leavesTalkersAlone whether its marketing waits for people who are in a conversation
     * @param room how many more of them may be claimed now: few until its first ones have been judged
     */
    record Running(UUID id, MessageClass messageClass, boolean leavesTalkersAlone, int room) {}

    /** A campaign's text whose turn has come. */
    record DueText(UUID messageId, UUID campaignId, UUID stepId, UUID contactId, int enrolment, PhoneNumber to) {}

    /** A campaign's text that is claimed and about to leave. */
    record LeavingText(UUID messageId, UUID campaignId, PhoneNumber to, int enrolment) {}

    /** What the campaign says of one text. */
    sealed interface Outcome {
        /** This is the text. */
        record Text(String body) implements Outcome {}

        /** It waits until this instant of business time. */
        record NotBefore(Instant until, String reason) implements Outcome {}

        /** It never leaves. */
        record Withheld(String reason) implements Outcome {}
    }
}
