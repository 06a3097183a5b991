package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which contacts are sorted into heaps. */
public final class Tags {

    private static final int LONGEST = 100;
    private static final int MOST_AT_ONCE = 200;
    private static final Pattern SEPARATOR = Pattern.compile("[;|,\\n]");

    private Tags() {}

    /** One tag as it is kept, without spaces around it; refused with {@link InvalidInput} when blank or over 100 characters. */
    public static String read(String written) {
        String tag = ContactField.clean(written);
        if (tag.isEmpty()) {
            throw new InvalidInput("tag", "A tag needs at least one letter.");
        }
        if (tag.length() > LONGEST) {
            throw new InvalidInput("tags", "A tag has " + tag.length() + " characters; " + LONGEST + " is the most.");
        }
        return tag;
    }

    /** Each tag once, in the order given; blank ones are passed over. */
    public static List<String> readAll(Collection<String> written) {
        Set<String> tags = new LinkedHashSet<>();
        for (String one : written) {
            if (!ContactField.clean(one).isEmpty()) {
                tags.add(read(one));
            }
        }
        if (tags.size() > MOST_AT_ONCE) {
            throw new InvalidInput("tags", tags.size() + " tags at once; " + MOST_AT_ONCE + " is the most.");
        }
        return List.copyOf(tags);
    }

    /** The tags of one cell, which are parted by a semicolon, a bar or a comma. */
    public static List<String> ofCell(String cell) {
        return cell.isBlank() ? List.of() : readAll(List.of(SEPARATOR.split(cell, -1)));
    }
}
