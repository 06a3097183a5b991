/** The alarm clock of campaigns; what is due is a query of the root. */
@NullMarked
package com.intellisend.campaigns.timer;

import org.jspecify.annotations.NullMarked;
