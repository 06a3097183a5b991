package com.intellisend.contacts.rest;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.NotFound;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ids, page marks and versions as they come in an address or a header. */
final class Marks {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private Marks() {}

    /** What is no id is as unknown as an id that does not exist. */
    static UUID id(String text, String what) {
        UUID id = uuid(text);
        if (id == null) {
            throw new NotFound(what);
        }
        return id;
    }

    static @Nullable UUID read(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        UUID mark = uuid(after);
        if (mark == null) {
            throw new InvalidInput("after", "This is not a mark that a list has given.");
        }
        return mark;
    }

    /** The version of an If-Match header; one that cannot be ours matches nothing; none or a star matches all. */
    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var etag = ETAG.matcher(ifMatch.strip());
        return etag.matches() ? Integer.parseInt(etag.group(1)) : -1;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
