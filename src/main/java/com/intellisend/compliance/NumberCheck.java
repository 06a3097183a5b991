package com.intellisend.compliance;

import com.intellisend.kernel.PhoneNumber;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * May we text this number now, and why (not)?
 *
 * @param answers what the gate says for each class of text
 * @param localTimes what the clock shows at each place where they may be
 * @param suppressions those in force
 * @param held whether a message of theirs waits to be read
 */
public record NumberCheck(
        PhoneNumber phone,
        Map<MessageClass, Answer> answers,
        List<ZonedDateTime> localTimes,
        List<Suppression> suppressions,
        boolean held) {

    /** The verdict in words. */
    public record Answer(
            boolean allowed,
            @Nullable String reason,
            String words,
            @Nullable Instant until) {

        static Answer of(Verdict verdict) {
            if (verdict instanceof Verdict.NotBefore later) {
                return new Answer(false, later.reason(), Reasons.inWords(later.reason()), later.until());
            }
            if (verdict instanceof Verdict.Withheld never) {
                return new Answer(false, never.reason(), Reasons.inWords(never.reason()), null);
            }
            return new Answer(true, null, "Nothing speaks against it", ((Verdict.Clear) verdict).windowEnd());
        }
    }
}
