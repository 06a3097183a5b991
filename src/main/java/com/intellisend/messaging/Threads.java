package com.intellisend.messaging;

import com.intellisend.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The port to conversations: every text belongs to one, and only the inbox knows which. */
public interface Threads {

    /** The open conversation of each of these contacts, opened when there is none; in the caller's transaction. */
    Map<UUID, UUID> openFor(TenantId tenant, Collection<UUID> contactIds, Instant at);

    /**
     * The same for one who writes. It is locked, so that two texts of one person are taken in one after the other, and not
     * moved: what they say does that.
     */
    UUID of(TenantId tenant, UUID contact, Instant at);
}
