package com.intellisend.inbox.pages;

import com.intellisend.compliance.MessageClass;
import com.intellisend.compliance.NumberCheck;
import com.intellisend.compliance.NumberCheck.Answer;
import com.intellisend.compliance.Suppression;
import com.intellisend.compliance.SuppressionReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person of a conversation may be texted now, in the sentences that stand above the composer and on the card.
 *
 * @param blocked why nobody may text them; null when somebody may
 * @param waits until when a reply would wait and why; null when it would leave
 * @param byYou what becomes of a typed text
 * @param byCampaign what becomes of a campaign's text
 */
public record TextingNow(@Nullable String blocked, @Nullable String waits, String byYou, String byCampaign) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY_CLOCK = DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    static TextingNow of(NumberCheck check, Instant now, ZoneId brand) {
        Answer direct = Objects.requireNonNull(check.answers().get(MessageClass.DIRECT));
        Answer marketing = Objects.requireNonNull(check.answers().get(MessageClass.MARKETING));
        ZonedDateTime there = check.localTimes().isEmpty()
                ? now.atZone(brand)
                : check.localTimes().get(0);
        String blocked = check.suppressions().stream()
                .filter(one -> one.scope() == Suppression.Scope.ALL)
                .max(Comparator.comparing(Suppression::createdAt))
                .map(one -> SuppressionReason.inWords(one.reason()) + " on " + day(one.createdAt(), now, brand) + ".")
                .orElse(null);
        return new TextingNow(
                blocked, blocked == null ? waits(direct, there) : null, words(direct, there), words(marketing, there));
    }

    private static @Nullable String waits(Answer direct, ZonedDateTime there) {
        Instant until = direct.until();
        return direct.allowed() || until == null
                ? null
                : "It is %s where they are. A text waits until %s.".formatted(CLOCK.format(there), time(until, there));
    }

    private static String words(Answer answer, ZonedDateTime there) {
        if (answer.allowed()) {
            return "May be texted now";
        }
        Instant until = answer.until();
        return until == null ? answer.words() : "Waits until " + time(until, there) + ". " + answer.words();
    }

    private static String time(Instant until, ZonedDateTime there) {
        ZonedDateTime local = until.atZone(there.getZone());
        return (local.toLocalDate().equals(there.toLocalDate()) ? CLOCK : DAY_CLOCK).format(local);
    }

    private static String day(Instant at, Instant now, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return (day.getYear() == now.atZone(zone).getYear() ? DAY : DAY_AND_YEAR).format(day);
    }
}
