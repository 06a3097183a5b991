package com.intellisend.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.kernel.PhoneNumber;
import com.intellisend.messaging.MergeTemplate;
import com.intellisend.messaging.SmsText;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DemoIT {

    private static final List<String> TAGS = List.of("tile roof", "leak");

    @Test
    void every_number_is_valid_nobodys_and_used_once_in_all_brands() {
        List<String> phones = IntStream.range(0, 4)
                .boxed()
                .flatMap(brand -> DemoPerson.of(brand, TAGS, 60).stream())
                .map(DemoPerson::phone)
                .toList();
        assertThat(phones).doesNotHaveDuplicates().hasSize(240).allSatisfy(phone -> {
            assertThat(PhoneNumber.parse(phone).e164()).isEqualTo(phone);
            assertThat(phone.substring(5, 8)).isEqualTo("555");
        });
    }

    @Test
    void names_differ_within_a_brand() {
        assertThat(DemoPerson.of(2, TAGS, 60).stream().map(person -> person.firstName() + person.lastName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void brands_are_four_with_what_a_tour_needs() {
        assertThat(BrandSketch.all()).hasSize(4).allSatisfy(brand -> {
            assertThat(brand.numbers())
                    .isNotEmpty()
                    .allSatisfy(number -> assertThat(
                                    PhoneNumber.parse(number.phoneNumber()).e164())
                            .isEqualTo(number.phoneNumber()));
            assertThat(brand.articles()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(SmsText.of(brand.campaign().template()).segments()).isLessThanOrEqualTo(2);
            MergeTemplate.parse(brand.campaign().template());
        });
    }
}
