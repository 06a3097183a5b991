package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.messaging.MergeTemplate.Rendering;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergeTemplatePropertiesTest {

    @Property
    void a_template_is_refused_or_renders_for_everybody(@ForAll("templates") String source, @ForAll String value) {
        read(source).ifPresent(template -> {
            assertThat(template.source()).isEqualTo(source);
            assertThat(template.render(Map.of())).isNotNull();
            Rendering rendering = template.render(Map.of("firstName", value, "lastName", "x" + value));
            assertThat(rendering).isNotNull();
        });
    }

    @Property
    void what_a_contact_is_called_is_never_a_template_itself(@ForAll("templates") String name) {
        Rendering rendering = MergeTemplate.parse("Hi {{firstName|there}}!").render(Map.of("firstName", name));

        assertThat(rendering).isEqualTo(new Rendering.Text("Hi " + (name.isBlank() ? "there" : name) + "!"));
    }

    @Property
    void a_text_without_braces_stays_as_it_is(@ForAll String text) {
        String plain = text.replaceAll("[{}]", "");

        assertThat(MergeTemplate.parse(plain).render(Map.of())).isEqualTo(new Rendering.Text(plain));
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "{{",
                        "}}",
                        "{",
                        "}",
                        "|",
                        "firstName",
                        "{{firstName}}",
                        "{{lastName|you}}",
                        "nope",
                        " ",
                        "$1",
                        "\\")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    private static Optional<MergeTemplate> read(String source) {
        try {
            return Optional.of(MergeTemplate.parse(source));
        } catch (InvalidTemplate refused) {
            assertThat(refused.errors()).isNotEmpty();
            return Optional.empty();
        }
    }
}
