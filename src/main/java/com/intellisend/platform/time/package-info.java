/** The two clocks: machine time, and business time, which ticks with it from an offset kept in one database row. */
@NullMarked
package com.intellisend.platform.time;

import org.jspecify.annotations.NullMarked;
