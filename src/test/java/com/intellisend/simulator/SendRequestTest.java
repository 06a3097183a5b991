package com.intellisend.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendRequestTest {

    private static final String SERVICE = "MG00000000000000000000000000000000";
    private static final String TO = "+15205550150";
    private static final String FROM = "+15205550193";

    @Test
    void a_whole_request_is_taken_in_any_spelling_of_the_number() {
        assertThat(request("(520) 555-0150", FROM, SERVICE, "Hi", "http://127.0.0.1:9/cb?m=1", "36000")
                        .check(SERVICE)
                        .e164())
                .isEqualTo(TO);
    }

    @ParameterizedTest
    @CsvSource({
        "'', +15205550193, '', Hi, '', '', 21604",
        "+1520555, +15205550193, '', Hi, '', '', 21211",
        "+15205550150, '', '', Hi, '', '', 21603",
        "+15205550150, '', MGother, Hi, '', '', 21701",
        "+15205550150, +15205550193, '', ' ', '', '', 21602",
        "+15205550150, +15205550193, '', Hi, 'ftp://x/y', '', 21609",
        "+15205550150, +15205550193, '', Hi, 'http://my_host/cb', '', 21609",
        "+15205550150, +15205550193, '', Hi, '', 0, 20001",
        "+15205550150, +15205550193, '', Hi, '', 36001, 20001",
        "+15205550150, +15205550193, '', Hi, '', soon, 20001"
    })
    void a_faulty_one_is_refused_with_twilios_code(
            String to, String from, String service, String body, String callback, String validity, int code) {
        assertThatThrownBy(() ->
                        request(to, from, service, body, callback, validity).check(SERVICE))
                .isInstanceOfSatisfying(
                        TwilioRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_body_may_have_1600_characters_and_not_one_more() {
        assertThat(request(TO, FROM, "", "x".repeat(1600), "", "").check(SERVICE))
                .isNotNull();
        assertThatThrownBy(() -> request(TO, FROM, "", "x".repeat(1601), "", "").check(SERVICE))
                .isInstanceOfSatisfying(
                        TwilioRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(21617));
    }

    @Test
    void ten_pictures_are_the_most_and_need_no_words() {
        List<String> pictures =
                IntStream.range(0, 10).mapToObj(i -> "http://x.example/" + i).toList();
        assertThat(new SendRequest(TO, FROM, "", "", pictures, "", "").check(SERVICE))
                .isNotNull();
        List<String> eleven =
                IntStream.range(0, 11).mapToObj(i -> "http://x.example/" + i).toList();
        assertThatThrownBy(() -> new SendRequest(TO, FROM, "", "", eleven, "", "").check(SERVICE))
                .isInstanceOf(TwilioRefusal.class);
    }

    private static SendRequest request(
            String to, String from, String service, String body, String callback, String validity) {
        return new SendRequest(to, from, service, body, List.of(), callback, validity);
    }
}
