package com.intellisend.platform.pages;

/**
 * One entry of the rail.
 *
 * @param key the letter that goes there after {@code g}
 * @param badge how many things wait there; 0 shows nothing
 */
public record NavigationItem(String label, String outcome, String icon, String key, boolean current, long badge) {}
