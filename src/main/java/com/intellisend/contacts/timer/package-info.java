/** The alarm clock of contacts: what is due is asked of the root, and only the asking happens here. */
@NullMarked
package com.intellisend.contacts.timer;

import org.jspecify.annotations.NullMarked;
