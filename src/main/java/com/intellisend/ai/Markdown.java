package com.intellisend.ai;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as HTML that is safe to show: markup that was written into it is shown, not obeyed, and no script is linked. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private Markdown() {}

    public static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /** The sentences without markup and headings. */
    public static String text(String markdown) {
        Node document = PARSER.parse(markdown);
        Node node = document.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Heading) {
                node.unlink();
            }
            node = next;
        }
        return TEXT.render(document).strip();
    }
}
