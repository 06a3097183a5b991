package com.intellisend.inbox;

/** Whether somebody still has to look after it. */
public enum ConversationStatus {
    OPEN,
    CLOSED
}
