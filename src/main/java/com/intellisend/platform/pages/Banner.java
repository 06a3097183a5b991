package com.intellisend.platform.pages;

import org.jspecify.annotations.Nullable;

/**
 * A line above the page that everybody should know about.
 *
 * @param kind {@code info}, {@code night} or {@code alert}
 * @param advice what to do about it; null for nothing
 * @param outcome the page that tells more; null for none
 */
public record Banner(
        String kind,
        String icon,
        String text,
        @Nullable String advice,
        @Nullable String link,
        @Nullable String outcome) {}
