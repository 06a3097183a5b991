package com.intellisend.contacts;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import java.util.UUID;

/** Somebody is reached under another number from now on; fired within the transaction that writes it down, before it does. */
public record NumberChanged(TenantId tenant, UUID contactId, PhoneNumber to) {}
