/** Campaigns on pages: which there are, writing one in four steps, and watching it. */
@NullMarked
package com.intellisend.campaigns.pages;

import org.jspecify.annotations.NullMarked;
