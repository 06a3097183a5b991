/** The page that says how a brand is doing: figures over all capabilities, read and never changed here. */
@NullMarked
package com.intellisend.platform.dashboard;

import org.jspecify.annotations.NullMarked;
