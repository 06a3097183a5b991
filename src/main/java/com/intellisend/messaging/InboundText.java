package com.intellisend.messaging;

import com.intellisend.kernel.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text from a phone, as the carrier brought it.
 *
 * @param body may be empty, for a picture alone
 * @param optOutType STOP, START or HELP when the carrier has understood it so and has answered
 */
public record InboundText(
        String sid,
        PhoneNumber from,
        PhoneNumber to,
        String body,
        @Nullable String optOutType,
        List<Media> media) {

    /** A picture or file that came with it, at the carrier's address. */
    public record Media(String url, @Nullable String contentType) {}
}
