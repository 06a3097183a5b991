package com.intellisend.messaging;

/** A text and what the carrier said to it. */
record Answered(ClaimedText text, Carrier.Answer answer) {}
