package com.intellisend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class PhoneNumberPropertiesTest {

    @Property
    void whatever_is_written_is_a_number_in_e164_or_none(@ForAll String spelling) {
        PhoneNumber.tryParse(spelling).ifPresent(number -> {
            assertThat(number.e164()).matches("\\+[1-9][0-9]{6,14}");
            assertThat(PhoneNumber.parse(number.e164())).isEqualTo(number);
        });
    }

    @Property
    void so_is_whatever_looks_like_one(
            @ForAll @StringLength(max = 70) @CharRange(from = ' ', to = '9') String spelling) {
        PhoneNumber.tryParse(spelling)
                .ifPresent(number ->
                        assertThat(PhoneNumber.tryParse(number.national())).hasValue(number));
    }

    @Property
    void every_common_spelling_is_the_same_number(
            @ForAll @IntRange(min = 200, max = 989) int office, @ForAll @IntRange(max = 9999) int line) {
        String rest = "%04d".formatted(line);
        PhoneNumber number = new PhoneNumber("+1520" + office + rest);
        for (String spelling : new String[] {
            "520" + office + rest,
            "1-520-" + office + "-" + rest,
            "(520) " + office + "-" + rest,
            "520." + office + "." + rest,
            "+1 520 " + office + " " + rest
        }) {
            PhoneNumber.tryParse(spelling).ifPresent(read -> assertThat(read).isEqualTo(number));
        }
    }
}
