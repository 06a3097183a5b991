/** Knowledge base and personas on pages. */
@NullMarked
package com.intellisend.ai.pages;

import org.jspecify.annotations.NullMarked;
