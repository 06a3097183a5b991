package com.intellisend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.intellisend.compliance.Recipient;
import com.intellisend.compliance.Verdict;
import com.intellisend.kernel.Ids;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.MergeTemplate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForecastCountTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    private final Map<UUID, Map<String, String>> fields = new HashMap<>();

    @Test
    void the_first_text_decides_who_is_counted_and_a_gap_in_a_later_one_is_shown() {
        ForecastCandidate ann = person(1, Map.of("firstName", "Ann", "city", "Tucson"));
        ForecastCandidate bob = person(2, Map.of("firstName", "Bob"));
        ForecastCandidate nobody = person(3, Map.of());

        Forecast seen = forecast("Hi {{firstName}}", "Still in {{city}}?", ann, bob, nobody);

        assertThat(seen.willGetIt()).isEqualTo(2);
        assertThat(seen.withheld()).isEqualTo(Map.of("missing_field", 1L));
        assertThat(seen.samples()).extracting(Sample::contactId).containsExactly(ann.id(), bob.id());
        assertThat(seen.samples().get(1).texts())
                .containsExactly(new SampleText("Hi Bob", null), new SampleText(null, "city"));
        assertThat(seen.sampleOf(1)).hasValue("Still in Tucson?");
    }

    @Test
    void the_longest_is_among_the_samples_wherever_it_comes() {
        List<ForecastCandidate> some = Stream.iterate(1, n -> n < 9, n -> n + 1)
                .map(n -> person(n, Map.of("firstName", n == 7 ? "Maximiliana" : "Jo", "city", "Tucson")))
                .toList();

        Forecast seen = forecast("Hi", "Dear {{firstName}}", some.toArray(ForecastCandidate[]::new));

        assertThat(seen.samples())
                .extracting(sample -> sample.texts().get(1).text())
                .contains("Dear Maximiliana");
    }

    @Test
    void an_emoji_in_a_name_makes_the_text_of_that_person_dearer_and_no_others() {
        String seventyOne = "{{firstName}}" + "x".repeat(70);

        Forecast seen = forecast(
                seventyOne, "Bye", person(1, Map.of("firstName", "A")), person(2, Map.of("firstName", "\uD83C\uDF35")));

        assertThat(seen.segments()).isEqualTo(1 + 2);
    }

    @Test
    void of_a_large_segment_those_who_were_not_looked_at_count_as_if_they_got_it() {
        ForecastCount count = new ForecastCount(List.of(MergeTemplate.parse("x".repeat(200))));
        ForecastCandidate ann = person(1, Map.of());
        ForecastCandidate bob = person(2, Map.of());
        count.add(
                NOW,
                Map.of(
                        ann.recipient().phone(), new Verdict.Clear(NOW.plusSeconds(3600)),
                        bob.recipient().phone(), new Verdict.Withheld("opted_out")),
                List.of(ann, bob),
                fields);

        Forecast seen = count.forecast(100, 2);

        assertThat(seen.isPartial()).isTrue();
        assertThat(seen.willGetIt()).isEqualTo(1);
        assertThat(seen.atMost()).isEqualTo(99);
        assertThat(seen.segmentsAtMost()).isEqualTo(2 * 99);
        assertThat(seen.waves()).extracting(Wave::people, Wave::segments).containsExactly(tuple(99L, 2 * 99L));
    }

    @Test
    void nobody_among_the_first_of_a_large_segment_does_not_mean_nobody() {
        Forecast seen = new ForecastCount(List.of()).forecast(30_000, 20_000);

        assertThat(seen.atMost()).isEqualTo(10_000);
        assertThat(seen.segmentsAtMost()).isEqualTo(10_000);
    }

    private Forecast forecast(String first, String second, ForecastCandidate... some) {
        ForecastCount count = new ForecastCount(List.of(MergeTemplate.parse(first), MergeTemplate.parse(second)));
        Map<PhoneNumber, Verdict> verdicts = new HashMap<>();
        for (ForecastCandidate one : some) {
            verdicts.put(one.recipient().phone(), new Verdict.Clear(NOW.plusSeconds(3600)));
        }
        count.add(NOW, verdicts, List.of(some), fields);
        return count.forecast(some.length, some.length);
    }

    private ForecastCandidate person(int number, Map<String, String> known) {
        PhoneNumber phone = new PhoneNumber("+1520555010" + number);
        ForecastCandidate person =
                new ForecastCandidate(Ids.create(), "", new Recipient(phone, null, "AZ", true, false, null));
        fields.put(person.id(), known);
        return person;
    }
}
