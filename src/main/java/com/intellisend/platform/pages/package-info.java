/**
 * The frame around every page: navigation, brand selector, banners, the palette, and the words for states and times.
 *
 * <p>A state is shown by a word from one table and a time in the brand's own zone; no page invents either.
 */
@NullMarked
package com.intellisend.platform.pages;

import org.jspecify.annotations.NullMarked;
