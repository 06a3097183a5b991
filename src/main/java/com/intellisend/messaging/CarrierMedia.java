package com.intellisend.messaging;

import java.util.Optional;

/** Where pictures lie that came with texts: at the carrier, which gives them to its account only. */
public interface CarrierMedia {

    /**
     * The file at an address that the carrier named.
     *
     * @return empty when the address is not the carrier's, when it has no such file (any more), or more than the limit
     */
    Optional<byte[]> fetch(String url, int limit);
}
