/** Settings of a brand on pages: profile and limits, numbers, people, tokens, and what was changed by whom. */
@NullMarked
package com.intellisend.tenancy.pages;

import org.jspecify.annotations.NullMarked;
