package com.intellisend.bench;

import com.intellisend.messaging.SmsText;
import com.intellisend.testkit.LoopbackTwilio;
import com.intellisend.testkit.LoopbackTwilio.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the carrier took from one number: the truth about what left, whatever our own database says. */
final class CarrierLog {

    private final List<Accepted> texts;

    private CarrierLog(List<Accepted> texts) {
        this.texts = texts;
    }

    static CarrierLog of(LoopbackTwilio carrier, String from) {
        return new CarrierLog(carrier.accepted().stream()
                .filter(text -> text.from().equals(from))
                .sorted(Comparator.comparing(Accepted::at))
                .toList());
    }

    List<Accepted> texts() {
        return texts;
    }

    /** How many phones got more than one. */
    long doubled() {
        return texts.stream().collect(Collectors.groupingBy(Accepted::to, Collectors.counting())).values().stream()
                .filter(times -> times > 1)
                .count();
    }

    /** How many of the brand's people got none. */
    long missing(BenchBrand brand) {
        Set<String> reached = texts.stream().map(Accepted::to).collect(Collectors.toSet());
        return IntStream.range(0, brand.people())
                .filter(n -> !reached.contains(brand.phone(n)))
                .count();
    }

    /** How many of its texts our database knows by the carrier's own id, each once and on the right phone. */
    long recorded(Stage stage, BenchBrand brand) {
        Map<String, String> ours = stage.sql()
                .withHandle(handle -> handle
                        .createQuery("""
                        select twilio_message_sid as sid, to_number as phone from message
                        where tenant_id = :tenant and twilio_message_sid is not null
                        """)
                        .bind("tenant", brand.id())
                        .map((row, context) -> Map.entry(row.getString("sid"), row.getString("phone")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        Set<String> seen = new HashSet<>();
        return texts.stream()
                .filter(text -> text.to().equals(ours.get(text.sid())) && seen.add(text.to()))
                .count();
    }

    /** The verdict on a campaign to everybody: each got it once, and our database says the same. */
    void tellOnce(Stage stage, BenchBrand brand, Report report) {
        report.exactly("doubled, by the carrier's log", doubled(), 0);
        report.exactly("lost, by the carrier's log", missing(brand), 0);
        report.exactly("unknown, claimed or pending at the end", brand.texts("unknown", "claimed", "pending"), 0);
        report.exactly("texts whose SID and phone are the carrier's", recorded(stage, brand), brand.people());
    }

    /** The longest time without a text between two instants. */
    Duration longestSilence(Instant from, Instant to) {
        Instant last = from;
        Duration longest = Duration.ZERO;
        for (Accepted text : texts) {
            if (text.at().isAfter(from) && !text.at().isAfter(to)) {
                Duration silence = Duration.between(last, text.at());
                longest = silence.compareTo(longest) > 0 ? silence : longest;
                last = text.at();
            }
        }
        return longest;
    }

    /** Segments a second in a span of time. */
    double pace(Instant from, Duration span) {
        Instant to = from.plus(span);
        return texts.stream()
                        .filter(text -> !text.at().isBefore(from) && text.at().isBefore(to))
                        .mapToInt(text -> SmsText.of(text.body()).segments())
                        .sum()
                / (span.toMillis() / 1e3);
    }

    /** When this share of so many texts had been taken. */
    Instant reached(double share, int of) {
        int nth = (int) Math.ceil(share * of);
        return texts.get(Math.min(nth, texts.size()) - 1).at();
    }

    /** Texts a second within these times, up to an instant. */
    double rate(List<Instance.Shift> shifts, Instant from, Instant to) {
        long counted = 0;
        double seconds = 0;
        for (Instance.Shift shift : shifts) {
            Instant start = shift.from().isAfter(from) ? shift.from() : from;
            Instant end = shift.to().isBefore(to) ? shift.to() : to;
            if (start.isBefore(end)) {
                seconds += Duration.between(start, end).toNanos() / 1e9;
                counted += texts.stream()
                        .filter(text -> !text.at().isBefore(start) && !text.at().isAfter(end))
                        .count();
            }
        }
        return counted / seconds;
    }
}
