/**
 * Conversations: who wrote, who answers, what the team notes beside it.
 *
 * <p>A contact has at most one open conversation, and every text of theirs is in it; a text from a person always opens it
 * again. Whatever leaves from here leaves through {@code messaging.Outbox}.
 */
@NullMarked
package com.intellisend.inbox;

import org.jspecify.annotations.NullMarked;
