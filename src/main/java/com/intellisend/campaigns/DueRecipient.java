package com.intellisend.campaigns;

import java.time.Instant;
import java.util.UUID;

/** Somebody in a campaign whose turn has come, locked until the transaction ends. */
public record DueRecipient(UUID id, UUID contactId, String phone, int enrolment, int nextStep, Instant dueAt) {}
