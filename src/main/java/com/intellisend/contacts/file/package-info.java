/**
 * The door for files: reads contacts from CSV of any dialect and from JSON, at constant memory whatever the size.
 *
 * <p>Every line of a file comes out once, in order, either understood or refused with its number, its field and a reason
 * in plain words; what is wrong with one line never spreads to the next.
 */
@NullMarked
package com.intellisend.contacts.file;

import org.jspecify.annotations.NullMarked;
