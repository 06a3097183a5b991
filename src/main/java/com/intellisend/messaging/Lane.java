package com.intellisend.messaging;

/** Which texts go first: those a person typed, before those of campaigns. */
enum Lane {
    REPLIES(0),
    CAMPAIGNS(1);

    private final int number;

    Lane(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
