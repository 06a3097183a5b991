/** The simulator's alarm clock: it wakes the courier, and decides nothing. */
@NullMarked
package com.intellisend.simulator.timer;

import org.jspecify.annotations.NullMarked;
