package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormFieldsTest {

    @Test
    void a_value_is_decoded_and_not_trimmed() {
        FormFields fields = FormFields.parse("Body=+STOP%0A&From=%2B15205550134&Empty=&Name");

        assertThat(fields.first("Body")).hasValue(" STOP\n");
        assertThat(fields.word("Body")).hasValue("STOP");
        assertThat(fields.first("From")).hasValue("+15205550134");
        assertThat(fields.first("Empty")).hasValue("");
        assertThat(fields.word("Empty")).isEmpty();
        assertThat(fields.first("Name")).hasValue("");
    }

    @Test
    void a_repeated_field_keeps_all_its_values() {
        assertThat(FormFields.parse("a=1&a=2&b=3").values().get("a")).containsExactly("1", "2");
    }

    @Test
    void utf8_and_emoji_arrive_as_they_were_typed() {
        assertThat(FormFields.parse("Body=Mar%C3%ADa+%F0%9F%8C%B5").first("Body"))
                .hasValue("María 🌵");
    }

    @Test
    void a_broken_percent_sign_is_no_form() {
        assertThatThrownBy(() -> FormFields.parse("Body=100%")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_empty_body_is_a_form_without_fields() {
        assertThat(FormFields.parse("").values()).isEmpty();
    }
}
