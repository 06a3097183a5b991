package com.intellisend.contacts;

import com.intellisend.kernel.InvalidInput;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are wanted.
 *
 * @param tag exactly this one; null for all
 * @param search fragments of names or of the phone, all of which must occur; null for all
 * @param type lead, customer and so on; null for all
 * @param consent what they agreed to; null for whatever
 * @param texted when they were last texted; null for whenever
 */
public record ContactFilter(
        @Nullable String tag,
        @Nullable String search,
        @Nullable CustomerType type,
        @Nullable ConsentOnFile consent,
        @Nullable LastTexted texted)
        implements Serializable {

    public static final ContactFilter ALL = new ContactFilter(null, null);
    private static final Pattern NUMBER = Pattern.compile("[0-9+() .\\-]*[0-9][0-9+() .\\-]*");
    private static final int MOST_WORDS = 6;

    public ContactFilter {
        tag = tag == null || tag.isBlank() ? null : tag.strip();
        search = search == null || search.isBlank() ? null : search.strip();
    }

    public ContactFilter(@Nullable String tag, @Nullable String search) {
        this(tag, search, null, null, null);
    }

    /** As it stands in an address; {@link InvalidInput} names what cannot be read, and blanks stand for all. */
    public static ContactFilter read(
            @Nullable String tag,
            @Nullable String search,
            @Nullable String type,
            @Nullable String consent,
            @Nullable String texted) {
        return new ContactFilter(
                tag,
                search,
                oneOf(CustomerType.values(), "customerType", type),
                oneOf(ConsentOnFile.values(), "consent", consent),
                texted == null || texted.isBlank() ? null : LastTexted.read(texted));
    }

    private static <E extends Enum<E>> @Nullable E oneOf(E[] known, String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return Arrays.stream(known)
                .filter(value -> value.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "is one of " + Arrays.toString(known) + "."));
    }

    /** The search as patterns for LIKE, without case and accents; a number is compared by its digits, however it is written. */
    List<String> patterns() {
        if (search == null) {
            return List.of();
        }
        String bare = Normalizer.normalize(search, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(bare).matches()) {
            return List.of("%" + bare.replaceAll("[^0-9]", "") + "%");
        }
        return Arrays.stream(bare.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }
}
