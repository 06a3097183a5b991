package com.intellisend.contacts;

import com.intellisend.kernel.TenantId;
import java.util.UUID;

/** Told in the same transaction: this contact is gone, or its row stays without a name; nothing more is to be sent to it. */
public record ContactRemoved(TenantId tenant, UUID contactId) {}
