package com.intellisend.ai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void markdown_becomes_html() {
        assertThat(Markdown.html("# Roofs\n\n- *tile*"))
                .contains("<h1>Roofs</h1>")
                .contains("<em>tile</em>");
    }

    @Test
    void markup_and_scripts_that_were_written_into_it_are_only_shown() {
        String html =
                Markdown.html("<script>alert(1)</script> <img src=x onerror=alert(1)> [x](<javascript:alert(1)>)");
        assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("href=\"javascript:");
    }
}
