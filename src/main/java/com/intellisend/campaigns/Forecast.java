package com.intellisend.campaigns;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What would come of it.
 *
 * @param matching contacts in the segment
 * @param looked of how many of them the rest is told
 * @param now may get it at that instant
 * @param waiting will get it later, by reason
 * @param withheld will not get it, by reason
 * @param segments of all texts that would leave
 * @param samples the first, the longest and one with gaps
 * @param people some of those behind each number, by reason; those who may get it at once under {@link #NOW}
 * @param waves those who would set out at the same instant, in their order
 */
public record Forecast(
        long matching,
        long looked,
        long now,
        Map<String, Long> waiting,
        Map<String, Long> withheld,
        long segments,
        List<Sample> samples,
        Map<String, List<Reached>> people,
        List<Wave> waves)
        implements Serializable {

    public static final String NOW = "now";

    /** So many people are kept of each. */
    static final int MOST_PEOPLE = 100;

    /** One of the texts as somebody would get it; empty while nobody would. */
    public Optional<String> sampleOf(int text) {
        return samples.stream()
                .map(sample -> sample.texts().get(text).text())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether it is told of some of the contacts only, because the segment is large. */
    public boolean isPartial() {
        return looked < matching;
    }

    /** As many as may get it at most: whoever was not looked at may. */
    public long atMost() {
        return willGetIt() + matching - looked;
    }

    /** The segments of so many texts, each as long as those that were looked at. */
    public long segmentsAtMost() {
        return willGetIt() == 0 ? atMost() : (segments * atMost() + willGetIt() - 1) / willGetIt();
    }

    /** Of those who were looked at. */
    public long willGetIt() {
        return now + waiting.values().stream().mapToLong(Long::longValue).sum();
    }
}
