/** One person's story over all capabilities, in the order in which it happened: read here and never changed. */
@NullMarked
package com.intellisend.platform.timeline;

import org.jspecify.annotations.NullMarked;
