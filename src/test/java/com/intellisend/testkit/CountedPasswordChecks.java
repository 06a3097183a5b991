package com.intellisend.testkit;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The container's own password hash, with a note of every check and of what it costs. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class CountedPasswordChecks implements Pbkdf2PasswordHash {

    private static final List<String> CHECKED = new CopyOnWriteArrayList<>();

    @Inject
    @Any
    @Delegate
    private Pbkdf2PasswordHash passwords;

    @Override
    public boolean verify(char[] password, String hash) {
        CHECKED.add(hash.substring(0, hash.indexOf(':', hash.indexOf(':') + 1)));
        return passwords.verify(password, hash);
    }

    /** Algorithm and rounds of every check that this work leads to, in order. */
    public static List<String> during(Supplier<?> work) {
        int before = CHECKED.size();
        work.get();
        return new ArrayList<>(CHECKED.subList(before, CHECKED.size()));
    }
}
