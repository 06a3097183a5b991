package com.intellisend.messaging;

import com.intellisend.compliance.MessageClass;
import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign's text to one contact; its body is written when it is claimed.
 *
 * @param enrolment which time the contact goes through the campaign; with step and contact it names the text, which
 *     exists once
 * @param notBefore business time
 */
public record CampaignTextOrder(
        UUID campaignId,
        UUID stepId,
        UUID contactId,
        PhoneNumber to,
        PhoneNumber from,
        int enrolment,
        MessageClass messageClass,
        Instant notBefore,
        int segmentsEstimate,
        boolean aiGenerated) {}
