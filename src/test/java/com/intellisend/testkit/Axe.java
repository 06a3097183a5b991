package com.intellisend.testkit;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks at an open page as people do who cannot see it, or not well: the rules of WCAG 2.2 A and AA that a machine can hold. */
public final class Axe {

    private static final String SCRIPT = read("/axe.min.js");

    private static final String EVERY_RULE =
            "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations'], runOnly: %s});
              return found.violations.flatMap(violation => violation.nodes.map(node =>
                  violation.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')));
            }
            """;

    private Axe() {}

    /** Every violation in words; empty when there is none. */
    public static List<String> violations(Page page) {
        return run(page, EVERY_RULE);
    }

    /** Only what another palette can change. */
    public static List<String> violationsOfColour(Page page) {
        return run(page, COLOURS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String only) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN.formatted(only));
    }

    private static String read(String resource) {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream(resource), resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
