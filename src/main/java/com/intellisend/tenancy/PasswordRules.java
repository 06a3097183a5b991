package com.intellisend.tenancy;

import com.intellisend.kernel.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be, after NIST SP 800-63B section 5.1.1.2: long, not common, not the person's own e-mail or name;
 * any characters, and no rule of composition.
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Refuses a password that is easy to guess.
     *
     * @param theirs words that belong to the person, such as e-mail and name
     */
    public static void check(String password, List<String> theirs) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidInput("password", "must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < 4 || isCommon(plain)) {
            throw new InvalidInput("password", "is one that many people use, and so is easy to guess");
        }
        for (String word : theirs) {
            String own = word.toLowerCase(Locale.ROOT);
            if (own.length() >= 5 && (plain.contains(own) || own.contains(plain))) {
                throw new InvalidInput("password", "must not be made of the person's own e-mail or name");
            }
        }
    }

    /** A common word stays common with digits or signs around it, or written twice. */
    private static boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String half = plain.substring(0, plain.length() / 2);
        return COMMON.contains(plain)
                || core.length() < 4
                || COMMON.contains(core)
                || (plain.equals(half + half) && (COMMON.contains(half) || half.length() < 6));
    }

    private static Set<String> common() {
        try (InputStream list =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }
}
