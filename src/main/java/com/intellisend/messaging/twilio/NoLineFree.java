package com.intellisend.messaging.twilio;

import java.io.Serial;

/** All connections to the carrier are taken: the request has certainly not left. */
final class NoLineFree extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NoLineFree() {
        super("no connection is free");
    }

    NoLineFree(InterruptedException stopped) {
        super("stopped while waiting for a connection", stopped);
    }
}
