package com.intellisend.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one engine that says whether a text may leave, asked for the preview, at the claim and in the report, so that they
 * cannot disagree.
 *
 * <p>It knows no database and no clock: the same facts give the same verdict. What forbids a text outranks what delays it;
 * among several delays the text waits for all of them.
 */
final class Gate {

    /** How long somebody who wrote is in a conversation, and may be answered at any hour. */
    static final Duration CONVERSATION = Duration.ofHours(24);

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    /** When a text of a brand that allows none is looked at again. */
    private static final Duration AGAIN = Duration.ofHours(1);

    /** The longest validity that a text can have; of one that no window ends. */
    private static final Duration OPEN_END = Duration.ofHours(10);

    private final BrandRules rules;
    private final SendingWindow window;

    Gate(BrandRules rules) {
        this.rules = rules;
        this.window = new SendingWindow(rules.own());
    }

    Verdict ask(MessageClass what, Recipient whom, Standing standing, Instant now) {
        String forbidden = forbidden(what, whom, standing);
        if (forbidden != null) {
            return new Verdict.Withheld(forbidden);
        }
        if (what == MessageClass.DIRECT && isInConversation(whom, now)) {
            return new Verdict.Clear(now.plus(OPEN_END));
        }
        Collection<Place> places = WhoseClock.placesOf(whom, rules.zone());
        Verdict.NotBefore delay = what == MessageClass.MARKETING ? delay(whom, capPerDay(places), now) : null;
        return inWindow(places, now, delay);
    }

    private @Nullable String forbidden(MessageClass what, Recipient whom, Standing standing) {
        String byNumber = forbidden(what, standing);
        if (byNumber != null) {
            return byNumber;
        }
        boolean consented = whom.consented() || (whom.customer() && rules.customersConsented());
        return what == MessageClass.MARKETING && !consented ? Reasons.NO_CONSENT : null;
    }

    /** What is on record of the number and forbids a text of this class; null for nothing. */
    static @Nullable String forbidden(MessageClass what, Standing standing) {
        if (!standing.everything().isEmpty()) {
            return standing.everything();
        }
        if (what == MessageClass.MARKETING && standing.marketing()) {
            return Reasons.OPTED_OUT;
        }
        return what != MessageClass.DIRECT && standing.held() ? Reasons.ON_HOLD : null;
    }

    private Verdict inWindow(Collection<Place> places, Instant now, Verdict.@Nullable NotBefore delay) {
        Instant earliest = delay == null ? now : delay.until();
        Instant open = window.firstOpen(places, earliest);
        if (open == null) {
            return new Verdict.NotBefore(earliest.plus(WEEK), Reasons.QUIET_HOURS);
        }
        if (delay != null) {
            return new Verdict.NotBefore(open, delay.reason());
        }
        return open.equals(now)
                ? new Verdict.Clear(window.closes(places, now))
                : new Verdict.NotBefore(open, Reasons.QUIET_HOURS);
    }

    /** The brand's own cap, or that of a state where they may be if it is lower. */
    private int capPerDay(Collection<Place> places) {
        return places.stream()
                .mapToInt(place -> States.lawOf(place.state()).mostPerDay())
                .reduce(rules.capPerDay(), Math::min);
    }

    /** The later of what delays a marketing text, apart from the hour. */
    private Verdict.@Nullable NotBefore delay(Recipient whom, int capPerDay, Instant now) {
        Verdict.NotBefore capped =
                latest(capped(capPerDay, DAY, whom, now), capped(rules.capPerWeek(), WEEK, whom, now));
        Instant wrote = whom.lastInboundAt();
        boolean talking = whom.leaveConversationsAlone() && isInConversation(whom, now);
        return wrote != null && talking
                ? latest(capped, new Verdict.NotBefore(wrote.plus(CONVERSATION), Reasons.ACTIVE_CONVERSATION))
                : capped;
    }

    private static Verdict.@Nullable NotBefore capped(int cap, Duration span, Recipient whom, Instant now) {
        List<Instant> newestFirst = whom.marketingTextsAt().stream()
                .filter(now.minus(span)::isBefore)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (newestFirst.size() < cap) {
            return null;
        }
        return new Verdict.NotBefore(
                cap > 0 ? newestFirst.get(cap - 1).plus(span) : now.plus(AGAIN), Reasons.FREQUENCY_CAP);
    }

    private static Verdict.@Nullable NotBefore latest(
            Verdict.@Nullable NotBefore one, Verdict.@Nullable NotBefore other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.until().isBefore(other.until()) ? other : one;
    }

    private static boolean isInConversation(Recipient whom, Instant now) {
        Instant wrote = whom.lastInboundAt();
        return wrote != null && wrote.plus(CONVERSATION).isAfter(now);
    }
}
