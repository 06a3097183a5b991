package com.intellisend.campaigns;

import com.intellisend.kernel.PhoneNumber;
import java.io.Serializable;
import java.util.UUID;

/** Somebody of whom a forecast speaks. */
public record Reached(UUID contactId, String name, PhoneNumber phone) implements Serializable {}
