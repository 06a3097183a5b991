/** How a brand has done over weeks: figures over all capabilities, read and never changed here. */
@NullMarked
package com.intellisend.platform.reports;

import org.jspecify.annotations.NullMarked;
