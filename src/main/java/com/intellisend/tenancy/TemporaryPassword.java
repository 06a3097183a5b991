package com.intellisend.tenancy;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password to be told to somebody and changed by them: 80 bits of chance, without letters that look alike. */
final class TemporaryPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    private TemporaryPassword() {}

    static String create() {
        return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return IntStream.range(0, GROUP)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(CHANCE.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
