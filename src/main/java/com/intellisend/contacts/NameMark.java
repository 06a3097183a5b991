package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the contacts by name ended; whoever was there may have another name by now. */
record NameMark(String name, UUID id) {

    static final NameMark START = new NameMark("", new UUID(0, 0));

    private static final int ID = 36;

    static NameMark of(String text) {
        try {
            String mark = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new NameMark(mark.substring(ID), UUID.fromString(mark.substring(0, ID)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw new InvalidInput("after", "is not a mark that this list in this order has given");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }
}
