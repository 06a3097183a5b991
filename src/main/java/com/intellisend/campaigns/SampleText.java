package com.intellisend.campaigns;

import com.intellisend.kernel.PhoneNumber;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text as one contact would get it; null where a field is missing, which is then named. */
public record SampleText(
        UUID contactId,
        PhoneNumber phone,
        @Nullable String text,
        @Nullable String missing) implements Serializable {}
