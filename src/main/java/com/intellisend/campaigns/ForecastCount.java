package com.intellisend.campaigns;

import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.Verdict;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.SmsText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up portions. */
final class ForecastCount {

    private static final int SAMPLES = 4;

    private final List<MergeTemplate> texts;
    private final Map<String, Long> waiting = new TreeMap<>();
    private final Map<String, Long> withheld = new TreeMap<>();
    private final SortedMap<Instant, Wave> waves = new TreeMap<>();
    private final Map<String, List<Reached>> people = new HashMap<>();
    private final List<Sample> first = new ArrayList<>();
    private final List<Sample> gaps = new ArrayList<>();
    private @Nullable Sample longest;
    private long now;
    private long segments;

    /** @param texts in their order; whom the first reaches is counted */
    ForecastCount(List<MergeTemplate> texts) {
        this.texts = texts;
    }

    /** @param turn when the texts of these would set out */
    void add(
            Instant turn,
            Map<PhoneNumber, Verdict> verdicts,
            List<ForecastCandidate> some,
            Map<UUID, Map<String, String>> fields) {
        long before = segments;
        long reached = 0;
        @Nullable Recipient like = null;
        for (ForecastCandidate candidate : some) {
            Verdict verdict = verdicts.get(candidate.recipient().phone());
            if (verdict instanceof Verdict.Withheld never) {
                count(withheld, never.reason(), candidate);
            } else if (written(candidate, fields.getOrDefault(candidate.id(), Map.of()))) {
                reached++;
                like = candidate.recipient();
                if (verdict instanceof Verdict.NotBefore later) {
                    count(waiting, later.reason(), candidate);
                } else {
                    now++;
                    keep(Forecast.NOW, candidate);
                }
            } else {
                count(withheld, "missing_field", candidate);
            }
        }
        if (like != null) {
            waves.merge(turn, new Wave(turn, reached, segments - before, like), Wave::and);
        }
    }

    private void count(Map<String, Long> counts, String reason, ForecastCandidate candidate) {
        counts.merge(reason, 1L, Long::sum);
        keep(reason, candidate);
    }

    private void keep(String reason, ForecastCandidate candidate) {
        List<Reached> kept = people.computeIfAbsent(reason, first -> new ArrayList<>());
        if (kept.size() < Forecast.MOST_PEOPLE) {
            kept.add(candidate.reached());
        }
    }

    private boolean written(ForecastCandidate candidate, Map<String, String> fields) {
        if (texts.isEmpty()) {
            return true;
        }
        Sample sample = new Sample(
                candidate.id(),
                candidate.recipient().phone(),
                texts.stream()
                        .map(template -> SampleText.of(template.render(fields)))
                        .toList());
        if (sample.hasGaps()) {
            keep(gaps, sample, 1);
        } else {
            keep(first, sample, SAMPLES);
            longest = longest == null || longest.length() < sample.length() ? sample : longest;
        }
        String text = sample.first().text();
        segments += text == null ? 0 : SmsText.of(text).segments();
        return text != null;
    }

    private static void keep(List<Sample> samples, Sample sample, int most) {
        if (samples.size() < most) {
            samples.add(sample);
        }
    }

    Forecast forecast(long matching, long looked) {
        List<Sample> samples = new ArrayList<>(first);
        if (longest != null && !samples.contains(longest)) {
            samples.add(longest);
        }
        samples.addAll(gaps);
        if (!waves.isEmpty()) {
            waves.computeIfPresent(waves.lastKey(), (turn, last) -> last.longer(matching - looked));
        }
        return new Forecast(
                matching, looked, now, waiting, withheld, segments, samples, people, List.copyOf(waves.values()));
    }
}
