/** The door for batch jobs: a file of contacts is taken into the contact book portion by portion. */
@NullMarked
package com.intellisend.contacts.batch;

import org.jspecify.annotations.NullMarked;
