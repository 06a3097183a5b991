/** Alarm clocks: they ring, and what is due is a question that messaging answers. */
@NullMarked
package com.intellisend.messaging.timer;

import org.jspecify.annotations.NullMarked;
