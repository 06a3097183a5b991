package com.intellisend.platform.demo;

import com.intellisend.kernel.Ids;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who might be a contact of a brand; the same start, the same people.
 *
 * <p>Their numbers are of the exchange 555, which is nobody's: no demo text could reach anyone even by a mistake.
 *
 * @param consentSource null for those who never agreed to marketing texts
 * @param daysKnown how long ago the contact was written down
 */
public record DemoPerson(
        UUID id,
        String phone,
        String firstName,
        String lastName,
        @Nullable String email,
        String address,
        String city,
        String zip,
        String leadSource,
        String customerType,
        @Nullable String consentSource,
        List<String> tags,
        int daysKnown) {

    private static final List<String> ELSEWHERE = List.of("303", "206", "312", "619", "702", "505");
    private static final List<String> TYPES =
            List.of("CUSTOMER", "LEAD", "CUSTOMER", "PAST_CUSTOMER", "LEAD", "CUSTOMER");
    private static final Names NAMES = Names.read();

    /** What names, streets and places there are. */
    public record Names(
            List<String> first,
            List<String> last,
            List<String> streets,
            List<List<String>> places,
            List<String> sources,
            List<String> consents) {

        static Names read() {
            try (InputStream file = Objects.requireNonNull(DemoPerson.class.getResourceAsStream("people.json"))) {
                return JsonbBuilder.create().fromJson(file, Names.class);
            } catch (IOException incomplete) {
                throw new UncheckedIOException(incomplete);
            }
        }
    }

    /** @param brand which of the brands, from 0: each has other people */
    static List<DemoPerson> of(int brand, List<String> tags, int howMany) {
        Random dice = new Random(520L + brand);
        return IntStream.range(0, howMany)
                .mapToObj(i -> person(brand, i, tags, dice))
                .toList();
    }

    private static DemoPerson person(int brand, int i, List<String> tags, Random dice) {
        String first = NAMES.first().get((i * 7 + brand * 13) % NAMES.first().size());
        String last = NAMES.last().get((i * 11 + brand * 17) % NAMES.last().size());
        List<String> place = NAMES.places().get(dice.nextInt(NAMES.places().size()));
        boolean agreed = i < 42 || dice.nextInt(4) > 0;
        return new DemoPerson(
                Ids.create(),
                phone(brand, i),
                first,
                last,
                dice.nextInt(10) < 6 ? email(first, last) : null,
                (100 + dice.nextInt(9800)) + " "
                        + NAMES.streets().get(dice.nextInt(NAMES.streets().size())),
                place.get(0),
                place.get(1),
                NAMES.sources().get(dice.nextInt(NAMES.sources().size())),
                TYPES.get(dice.nextInt(TYPES.size())),
                agreed ? NAMES.consents().get(dice.nextInt(NAMES.consents().size())) : null,
                some(tags, dice),
                40 + dice.nextInt(500));
    }

    private static String phone(int brand, int i) {
        return i % 10 == 9
                ? "+1" + ELSEWHERE.get(i / 10 % ELSEWHERE.size()) + "55501" + (80 + brand)
                : "+1520555%04d".formatted(6000 + brand * 100 + i);
    }

    private static String email(String first, String last) {
        String plain = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.-]", "")
                .toLowerCase(Locale.ROOT);
        return plain + "@mail.example";
    }

    private static List<String> some(List<String> tags, Random dice) {
        List<String> some = new ArrayList<>();
        for (String tag : tags) {
            if (dice.nextInt(4) == 0) {
                some.add(tag);
            }
        }
        return some;
    }
}
