package com.intellisend.platform.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ThemePaletteTest {

    private static String repaint(String css) {
        return new String(ThemePalette.repaint(css.getBytes(UTF_8)), UTF_8);
    }

    @Test
    void white_is_a_surface_behind_and_a_letter_on_colour() {
        assertThat(repaint("a{background:#fff;color:#FFFFFF}"))
                .isEqualTo("a{background:var(--surface);color:var(--on-primary)}");
    }

    @Test
    void a_colour_inside_a_longer_value_is_found() {
        assertThat(repaint("a{border:1px solid #dee2e6}")).isEqualTo("a{border:1px solid var(--line)}");
    }

    @Test
    void nearly_nothing_of_the_themes_own_colours_is_left() throws IOException {
        try (InputStream theme = Objects.requireNonNull(
                getClass().getResourceAsStream("/META-INF/resources/primefaces-saga-blue/theme.css"))) {
            String rules =
                    new String(ThemePalette.repaint(theme.readAllBytes()), UTF_8).replaceAll("--[a-z0-9-]+:[^;}]*", "");
            assertThat(rules).doesNotContain("#495057", "#2196f3", "#dee2e6", "#6c757d", "background:#fff");
        }
    }
}
