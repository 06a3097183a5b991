/** The inbox on the screen: three panes that renew themselves when, and only when, something has changed. */
@NullMarked
package com.intellisend.inbox.pages;

import org.jspecify.annotations.NullMarked;
