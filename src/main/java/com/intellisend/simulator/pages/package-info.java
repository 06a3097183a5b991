/** The simulator to look at: phones one can read and answer on, and the time machine. */
@NullMarked
package com.intellisend.simulator.pages;

import org.jspecify.annotations.NullMarked;
