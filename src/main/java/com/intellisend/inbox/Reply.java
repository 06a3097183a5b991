package com.intellisend.inbox;

import com.intellisend.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers.
 *
 * @param from one of the brand's numbers; null for its default
 * @param fromSuggestion whether it began as a suggestion of the assist
 */
public record Reply(String body, @Nullable PhoneNumber from, boolean fromSuggestion) {}
