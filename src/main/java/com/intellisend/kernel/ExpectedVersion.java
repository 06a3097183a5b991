package com.intellisend.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The version on which an edit was made.
 *
 * @param versions any of which will do; null where nobody asked
 */
public record ExpectedVersion(@Nullable Set<Integer> versions) {

    /** The edit is meant whatever has happened since. */
    public static final ExpectedVersion ANY = new ExpectedVersion(null);

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    public static ExpectedVersion of(int version) {
        return new ExpectedVersion(Set.of(version));
    }

    /** Reads an If-Match header (RFC 9110, 13.1.1); a tag that we cannot have given matches nothing. */
    public static ExpectedVersion fromString(String ifMatch) {
        String tags = ifMatch.strip();
        if (tags.equals("*")) {
            return ANY;
        }
        return new ExpectedVersion(Arrays.stream(tags.split(",", 20))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(tag -> Integer.valueOf(tag.group(1)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses with {@link ChangedMeanwhile} an edit of what has another version by now. */
    public void check(int version) {
        if (versions != null && !versions.contains(version)) {
            throw new ChangedMeanwhile();
        }
    }
}
