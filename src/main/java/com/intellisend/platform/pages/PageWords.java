package com.intellisend.platform.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What pages say, in the language of the reader: {@code #{t['New campaign']}}, {@code #{t.say('Send to {0} people', n)}}. */
@Named("t")
@RequestScoped
public class PageWords extends AbstractMap<String, String> {

    @Override
    public String get(@Nullable Object english) {
        return english == null ? "" : Language.current().say(english.toString());
    }

    public String say(String english, @Nullable Object... values) {
        return Language.current().say(english, values);
    }

    /** What a capability says in its own, English words. */
    public String read(@Nullable String english) {
        return english == null ? "" : Language.current().read(english);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
