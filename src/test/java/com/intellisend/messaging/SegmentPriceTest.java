package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentPriceTest {

    @ParameterizedTest
    @CsvSource({
        "0.0113, 0, 0",
        "0.0113, 1, 1",
        "0.0113, 1071, 1210",
        "0.0113, 1000000, 1130000",
        "0.005, 1, 1",
        "0.004999, 1, 0",
        "0, 1000, 0",
        "1, 3, 300"
    })
    void segments_are_told_in_whole_cents(BigDecimal dollars, long segments, long cents) {
        assertThat(new SegmentPrice(dollars).cents(segments)).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.0000001"})
    void a_price_that_is_none_is_refused(BigDecimal dollars) {
        assertThatThrownBy(() -> new SegmentPrice(dollars))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("segment-price");
    }

    @Test
    void trailing_zeros_are_no_decimals() {
        assertThat(new SegmentPrice(new BigDecimal("0.01000000")).cents(2)).isEqualTo(2);
    }
}
