package com.intellisend.messaging;

import com.intellisend.contacts.ContactDates;
import com.intellisend.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body with merge fields: {@code Hi {{firstName|there}}, …}.
 *
 * <p>A field is one of the contact's or of the brand's, or a date of the contact by the name that the brand gave it:
 * {@code {{date.warranty ends}}}. What follows {@code |} stands in when the field is empty. Values are put in as they are
 * and never read again, so a contact called {@code {{phone}}} stays one.
 */
public final class MergeTemplate {

    /** The fields of a contact, then those of the brand, as they are written in a template. */
    public static final List<String> FIELDS = List.of(
            "firstName",
            "lastName",
            "phone",
            "email",
            "address",
            "city",
            "state",
            "zip",
            "leadSource",
            "customerType",
            "publicName",
            "mainPhone");

    /** Before the name of a date. */
    public static final String DATE = "date.";

    private static final Pattern FIELD = Pattern.compile("(?<!\\{)\\{\\{([^{}]*)}}(?!})");
    private static final Pattern LONELY = Pattern.compile("\\{\\{|}}");
    private static final Pattern SINGLE = Pattern.compile("\\{\\s*(\\w+)\\s*(\\|[^{}]*)?}");

    /** A piece of a template: plain words, or a field with what stands in for it. */
    private record Piece(
            String text, @Nullable String field, @Nullable String fallback) {}

    /** What came of a template for one contact. */
    public sealed interface Rendering {
        /** The text, complete. */
        record Text(String body) implements Rendering {}

        /** This field is empty and has no fallback. */
        record Missing(String field) implements Rendering {}
    }

    private final String source;
    private final List<Piece> pieces;

    private MergeTemplate(String source, List<Piece> pieces) {
        this.source = source;
        this.pieces = pieces;
    }

    /** Refuses unknown fields and broken braces with {@link InvalidTemplate}, naming each of them. */
    public static MergeTemplate parse(String source) {
        List<Piece> pieces = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Matcher matcher = FIELD.matcher(source);
        int from = 0;
        while (matcher.find()) {
            plain(source.substring(from, matcher.start()), pieces, faults);
            pieces.add(field(matcher.group(1), faults));
            from = matcher.end();
        }
        plain(source.substring(from), pieces, faults);
        if (!faults.isEmpty()) {
            throw new InvalidTemplate(faults);
        }
        return new MergeTemplate(source, List.copyOf(pieces));
    }

    /**
     * Writes the text for one contact.
     *
     * @param values by field name; an absent, empty or blank value counts as missing
     */
    public Rendering render(Map<String, String> values) {
        StringBuilder body = new StringBuilder(source.length() + 32);
        for (Piece piece : pieces) {
            String field = piece.field();
            if (field == null) {
                body.append(piece.text());
                continue;
            }
            String value = values.getOrDefault(field, "");
            String shown = value.isBlank() ? piece.fallback() : value;
            if (shown == null) {
                return new Rendering.Missing(field);
            }
            body.append(shown);
        }
        return new Rendering.Text(body.toString());
    }

    /** The fields that it uses, in the order of their first use. */
    public Set<String> fields() {
        Set<String> used = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece.field() != null) {
                used.add(piece.field());
            }
        }
        return used;
    }

    /** Does it say a date of the contact? */
    public boolean saysDates() {
        return fields().stream().anyMatch(field -> field.startsWith(DATE));
    }

    public String source() {
        return source;
    }

    private static Piece field(String inside, List<String> faults) {
        int bar = inside.indexOf('|');
        String name = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        String fallback = bar < 0 ? null : inside.substring(bar + 1).strip();
        if (name.startsWith(DATE)) {
            name = date(name.substring(DATE.length()), faults);
        } else if (!FIELDS.contains(name)) {
            faults.add("There is no field {{" + name + "}}" + suggestion(name) + ".");
        }
        return new Piece("", name, fallback);
    }

    private static String date(String name, List<String> faults) {
        try {
            return DATE + ContactDates.read(name);
        } catch (InvalidInput noName) {
            faults.add("{{date.…}} needs the name of a date, such as {{date.installed}}.");
            return DATE;
        }
    }

    private static void plain(String text, List<Piece> pieces, List<String> faults) {
        Matcher lonely = LONELY.matcher(text);
        if (lonely.find()) {
            faults.add("The braces near “" + around(text, lonely.start()) + "” do not close as {{field}}.");
        } else {
            Matcher single = SINGLE.matcher(text);
            while (single.find()) {
                if (FIELDS.contains(single.group(1))) {
                    faults.add("“" + single.group() + "” needs two braces on each side: {" + single.group() + "}.");
                }
            }
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, null));
        }
    }

    private static String suggestion(String name) {
        String wanted = letters(name);
        return FIELDS.stream()
                .filter(field -> letters(field).equals(wanted))
                .findFirst()
                .map(field -> ", it is spelled {{" + field + "}}")
                .orElse("; there are " + String.join(", ", FIELDS) + " and dates such as date.installed");
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 20))
                .strip();
    }
}
