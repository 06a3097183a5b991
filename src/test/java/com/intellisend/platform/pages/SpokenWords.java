package com.intellisend.platform.pages;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The words of a page's source that people would read as they stand, whatever their language. */
final class SpokenWords extends DefaultHandler {

    private static final Set<String> READ = Set.of(
            "label",
            "help",
            "text",
            "title",
            "hint",
            "what",
            "itemLabel",
            "header",
            "message",
            "placeholder",
            "pt:placeholder",
            "aria-label",
            "pt:aria-label",
            "never",
            "yes",
            "yesButtonLabel",
            "noButtonLabel",
            "requiredMessage",
            "converterMessage");

    private static final Set<String> READ_BY_VALUE = Set.of(
            "h:link", "h:commandButton", "p:commandButton", "h:commandLink", "is:chip", "h:outputText", "p:button");

    private static final Set<String> NOT_WORDS = Set.of("kbd", "script", "style");

    /** Names, and what is the same in every language. */
    private static final Pattern NAMES =
            Pattern.compile("IntelliSend|API|Markdown|Maria, Lopez|GSM-7|UCS-2|CSV|Español|English|UTC|STOP");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^{}']|'[^']*'|\\{[^{}]*})*}");
    private static final Pattern TRANSLATED = Pattern.compile(
            "\\bt\\[\\s*'[^']*'\\s*]|\\bt\\.say\\(\\s*'[^']*'|" + "\\bt\\.say\\([^']*\\?\\s*'[^']*'\\s*:\\s*'[^']*'");
    private static final Pattern CHOSEN = Pattern.compile("[?:]\\s*'([^']*)'");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}.*|.*\\p{L} \\p{L}.*");

    private final List<String> found = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    static List<String> of(Path page) throws IOException {
        SpokenWords words = new SpokenWords();
        try {
            String source = Files.readString(page).replaceFirst("<!DOCTYPE[^>]*>", "");
            SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(source)), words);
        } catch (SAXException | ParserConfigurationException unreadable) {
            throw new IOException(page.toString(), unreadable);
        }
        return words.found;
    }

    @Override
    public void startElement(String uri, String local, String tag, Attributes attributes) {
        endOfText();
        open.push(tag);
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            if (READ.contains(name) || (name.equals("value") && READ_BY_VALUE.contains(tag))) {
                hear(attributes.getValue(i));
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String tag) {
        endOfText();
        open.pop();
    }

    @Override
    public void characters(char[] part, int start, int length) {
        text.append(part, start, length);
    }

    private void endOfText() {
        if (!open.isEmpty() && !NOT_WORDS.contains(open.peek())) {
            hear(text.toString());
        }
        text.setLength(0);
    }

    private void hear(String said) {
        String literal = NAMES.matcher(EXPRESSION.matcher(said).replaceAll(" ")).replaceAll("");
        if (WORD.matcher(literal).find()) {
            found.add(literal.strip());
        }
        EXPRESSION
                .matcher(said)
                .results()
                .map(expression -> TRANSLATED.matcher(expression.group()).replaceAll(""))
                .flatMap(expression -> CHOSEN.matcher(expression).results())
                .map(chosen -> NAMES.matcher(chosen.group(1)).replaceAll(""))
                .filter(words -> SENTENCE.matcher(words).matches() && !words.startsWith("pi "))
                .forEach(found::add);
    }
}
