package com.intellisend.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identities: UUIDv7 (RFC 9562), which grow with time, so that an index on them stays dense. */
public final class Ids {

    private Ids() {}

    public static UUID create() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
