package com.intellisend.audience;

import com.intellisend.kernel.PhoneNumber;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact in a segment, as a list shows it. */
public record Member(
        UUID id, @Nullable String firstName, @Nullable String lastName, String phone) {

    /** Their name, or their number when nobody knows it. */
    public String name() {
        String full = Stream.of(firstName, lastName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return full.isEmpty() ? new PhoneNumber(phone).national() : full;
    }
}
