/** Segments on pages: which there are, who is in them, and choosing contacts for one. */
@NullMarked
package com.intellisend.audience.pages;

import org.jspecify.annotations.NullMarked;
