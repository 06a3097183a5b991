package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intellisend.messaging.MergeTemplate.Rendering;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTemplateTest {

    private static final Map<String, String> MARIA =
            Map.of("firstName", "María", "city", "Tucson", "publicName", "Roofing Tucson");

    @Test
    void fields_become_the_contact_s_own_words() {
        assertThat(render("Hi {{firstName}}, {{ publicName }} here. Still in {{city}}?", MARIA))
                .isEqualTo(new Rendering.Text("Hi María, Roofing Tucson here. Still in Tucson?"));
    }

    @Test
    void a_fallback_stands_in_for_an_empty_field() {
        assertThat(render("Hi {{firstName|there}}!", Map.of("firstName", " ")))
                .isEqualTo(new Rendering.Text("Hi there!"));
    }

    @Test
    void an_empty_fallback_is_a_fallback() {
        assertThat(render("Hi {{firstName|}}!", Map.of())).isEqualTo(new Rendering.Text("Hi !"));
    }

    @Test
    void an_empty_field_without_a_fallback_is_named() {
        assertThat(render("Hi {{firstName}} {{lastName}}", MARIA)).isEqualTo(new Rendering.Missing("lastName"));
    }

    @Test
    void a_value_is_put_in_as_it_is_and_never_read_again() {
        assertThat(render("Hi {{firstName}}", Map.of("firstName", "{{phone}} $1 \\")))
                .isEqualTo(new Rendering.Text("Hi {{phone}} $1 \\"));
    }

    @Test
    void a_date_of_the_contact_is_a_field_by_the_name_that_the_brand_gave_it() {
        assertThat(render("Until {{date.Warranty  Ends}}.", Map.of("date.warranty ends", "May 31, 2029")))
                .isEqualTo(new Rendering.Text("Until May 31, 2029."));
        assertThat(render("Until {{date.warranty ends|soon}}.", MARIA)).isEqualTo(new Rendering.Text("Until soon."));
        assertThat(render("Until {{date.warranty ends}}.", MARIA))
                .isEqualTo(new Rendering.Missing("date.warranty ends"));
        assertThat(MergeTemplate.parse("Hi {{firstName}}").saysDates()).isFalse();
        assertThatThrownBy(() -> MergeTemplate.parse("Until {{date. }}."))
                .isInstanceOf(InvalidTemplate.class)
                .hasMessageContaining("name of a date");
    }

    @Test
    void a_text_without_fields_stays_as_it_is() {
        assertThat(render("20 % off {today} only; x } y { z", Map.of()))
                .isEqualTo(new Rendering.Text("20 % off {today} only; x } y { z"));
    }

    @ParameterizedTest
    @CsvSource({"{{nope}}, {{nope}}", "{{firstname}}, {{firstName}}", "{{first_name|x}}, {{firstName}}", "{{}}, {{}}"})
    void an_unknown_field_is_refused_and_named(String template, String named) {
        assertThatThrownBy(() -> MergeTemplate.parse("Hi " + template))
                .isInstanceOf(InvalidTemplate.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi {{firstName",
                "Hi {{firstName}",
                "Hi firstName}}",
                "Hi {{{firstName}}",
                "Hi {{firstName}}}}",
                "Hi {firstName}",
                "Hi {firstName|there}",
                "Hi {{first{{name}}}}"
            })
    void braces_that_do_not_close_are_refused(String template) {
        assertThatThrownBy(() -> MergeTemplate.parse(template)).isInstanceOf(InvalidTemplate.class);
    }

    @Test
    void each_fault_is_named_not_only_the_first() {
        assertThatThrownBy(() -> MergeTemplate.parse("{{nope}} and {{never}}"))
                .isInstanceOfSatisfying(
                        InvalidTemplate.class,
                        refusal -> assertThat(refusal.errors()).hasSize(2));
    }

    private static Rendering render(String template, Map<String, String> values) {
        return MergeTemplate.parse(template).render(values);
    }
}
