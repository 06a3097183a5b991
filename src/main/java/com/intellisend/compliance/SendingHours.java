package com.intellisend.compliance;

import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.Tenants;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** When it is day for a recipient, for those who plan ahead; whether a text may leave is asked of the gate all the same. */
@UseCase
public class SendingHours {

    @Inject
    private Tenants tenants;

    /** The hours of a brand as they are at this moment. */
    public Day of(TenantId tenant) {
        BrandRules rules = BrandRules.of(tenants.get(tenant));
        return new Day(new SendingWindow(rules.own()), rules.zone());
    }

    /** The brand's own hours within the law of where somebody may be. */
    public static final class Day {

        private static final Duration NEVER_SOON = Duration.ofDays(7);

        private final SendingWindow window;
        private final ZoneId zone;

        Day(SendingWindow window, ZoneId zone) {
            this.window = window;
            this.zone = zone;
        }

        /** The first instant, not before the one given, at which a campaign may text them. */
        public Instant firstOpen(Recipient whom, Instant from) {
            Instant open = window.firstOpen(WhoseClock.placesOf(whom, zone), from);
            return open == null ? from.plus(NEVER_SOON) : open;
        }

        /** The first instant at which it is so late wherever they may be: when nobody knows where, the last place counts. */
        public Instant onTheirClock(Recipient whom, LocalDateTime time) {
            return instants(WhoseClock.placesOf(whom, zone).stream().map(Place::zone), time)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }

        /**
         * The first instant at which it is so late for anybody in the brand's zone or in a state this side of the date line;
         * beyond it the day begins before ours has ended, and whoever lives there gets their text late.
         */
        public Instant firstOnAnyClock(LocalDateTime time) {
            Stream<ZoneId> thisSide = States.all()
                    .flatMap(state -> state.zones().stream())
                    .filter(place -> !instantAt(place, time).isBefore(time.toInstant(ZoneOffset.UTC)));
            return instants(Stream.concat(Stream.of(zone), thisSide), time)
                    .min(Instant::compareTo)
                    .orElseThrow();
        }

        private static Stream<Instant> instants(Stream<ZoneId> zones, LocalDateTime time) {
            return zones.map(place -> instantAt(place, time));
        }

        /** Of a time that the clock shows twice the second, of one that it leaps over the first after it: then it is certainly that late. */
        private static Instant instantAt(ZoneId place, LocalDateTime time) {
            return time.atZone(place).withLaterOffsetAtOverlap().toInstant();
        }
    }
}
