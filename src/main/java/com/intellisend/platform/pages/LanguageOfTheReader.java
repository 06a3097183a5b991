package com.intellisend.platform.pages;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Locale;

/** The language that the person chose last in this browser, else the one that the browser asks for. */
public class LanguageOfTheReader extends ViewHandlerWrapper {

    /** The name of the cookie; its value is the tag of a language. */
    static final String COOKIE = "language";

    public LanguageOfTheReader(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        Cookie chosen =
                (Cookie) faces.getExternalContext().getRequestCookieMap().get(COOKIE);
        return Language.of(chosen == null ? null : chosen.getValue())
                .map(Language::locale)
                .orElseGet(() -> super.calculateLocale(faces));
    }
}
