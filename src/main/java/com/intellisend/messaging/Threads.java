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

    /** The same for one who writes: what they say moves it, so it is not moved here. */
    UUID of(TenantId tenant, UUID contact, Instant at);
}
