package com.intellisend.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are wanted.
 *
 * @param status null for both
 * @param search part of a name or of a phone number; null for all
 * @param me who asks, for {@link InboxTab#MINE}
 */
public record InboxQuestion(
        InboxTab tab,
        @Nullable ConversationStatus status,
        @Nullable String search,
        @Nullable UUID me) {

    public static InboxQuestion tab(InboxTab tab, @Nullable String search, UUID me) {
        return new InboxQuestion(tab, null, search, me);
    }

    public static InboxQuestion status(@Nullable ConversationStatus status, @Nullable String search) {
        return new InboxQuestion(InboxTab.ALL, status, search, null);
    }
}
