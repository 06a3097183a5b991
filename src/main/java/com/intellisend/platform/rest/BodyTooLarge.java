package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal;

/** The body is longer than this address takes. */
class BodyTooLarge extends Refusal {

    BodyTooLarge(long most) {
        super(Kind.TOO_LARGE, "body-too-large", "The body may have at most %,d bytes.".formatted(most));
    }
}
