package com.intellisend.campaigns;

import com.intellisend.compliance.Recipient;
import java.io.Serializable;
import java.time.Instant;

/**
 * Texts that set out at the same instant.
 *
 * @param like one of those who get them, whose hours are those of all
 */
public record Wave(Instant at, long people, long segments, Recipient like) implements Serializable {

    Wave and(Wave more) {
        return new Wave(at, people + more.people, segments + more.segments, like);
    }

    /** So many more people, each with a text as long as those of the others. */
    Wave longer(long more) {
        return new Wave(at, people + more, segments + (segments * more + people - 1) / people, like);
    }
}
