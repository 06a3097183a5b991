package com.intellisend.inbox.pages;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.NumberCheck;
import com.intellisend.compliance.NumberCheck.Answer;
import com.intellisend.compliance.Suppression;
import com.intellisend.compliance.SuppressionReason;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person of a conversation may be texted now, as it stands above the composer.
 *
 * @param blocked why nobody may text them; null when somebody may
 * @param since when that happened
 * @param waits until when a reply would wait; null when it would leave
 * @param there what the clock shows where they are
 */
public record TextingNow(
        @Nullable String blocked,
        @Nullable Instant since,
        @Nullable Instant waits,
        ZonedDateTime there) {

    static TextingNow of(NumberCheck check) {
        Answer direct = Objects.requireNonNull(check.answers().get(MessageClass.DIRECT));
        Optional<Suppression> stop = check.suppressions().stream()
                .filter(one -> one.scope() == Suppression.Scope.ALL)
                .max(Comparator.comparing(Suppression::createdAt));
        return new TextingNow(
                stop.map(one -> SuppressionReason.inWords(one.reason())).orElse(null),
                stop.map(Suppression::createdAt).orElse(null),
                stop.isPresent() || direct.allowed() ? null : direct.until(),
                check.localTimes().get(0));
    }
}
