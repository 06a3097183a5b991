/** The pages of contacts: the list, a person's card, and importing a file. */
@NullMarked
package com.intellisend.contacts.pages;

import org.jspecify.annotations.NullMarked;
