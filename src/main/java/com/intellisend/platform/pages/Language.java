package com.intellisend.platform.pages;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that pages speak. They are written in English, and an English phrase is the key to its translations. */
public enum Language {
    ENGLISH("en", "English", Locale.US),
    SPANISH("es", "Español", Locale.forLanguageTag("es-US"));

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** That of the page which is being written; English outside of pages. */
    public static Language current() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot page = faces == null ? null : faces.getViewRoot();
        return page == null ? ENGLISH : of(page.getLocale().getLanguage()).orElse(ENGLISH);
    }

    /** The phrase as this language says it; in English when nobody has translated it. */
    public String say(String english) {
        return this == SPANISH ? Phrasebook.SPANISH.of(english) : english;
    }

    /** A phrase with values in the places of {@code {0}}, {@code {1}}; whole numbers are written as people write them. */
    public String say(String english, @Nullable Object... values) {
        String phrase = say(english);
        for (int i = 0; i < values.length; i++) {
            phrase = phrase.replace("{" + i + "}", written(values[i]));
        }
        return phrase;
    }

    /** A sentence that a capability made in English, as this language says it; as it is when nobody has translated it. */
    public String read(String english) {
        return this == SPANISH ? Phrasebook.SPANISH.read(english) : english;
    }

    private String written(@Nullable Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return String.format(locale, "%,d", ((Number) value).longValue());
        }
        return value == null ? "" : value.toString();
    }

    public String tag() {
        return tag;
    }

    /** What it calls itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }
}
