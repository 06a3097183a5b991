package com.intellisend.platform.rest;

import com.intellisend.kernel.Refusal;

/** The Idempotency-Key belongs to a request with another address or body. */
class KeyUsedForAnother extends Refusal {

    KeyUsedForAnother() {
        super(
                Kind.CONFLICT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request. Take a new key for a new request.");
    }
}
