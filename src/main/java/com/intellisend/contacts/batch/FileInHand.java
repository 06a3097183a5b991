package com.intellisend.contacts.batch;

import com.intellisend.contacts.file.ContactLines;

/**
 * The file that a step reads.
 *
 * @param from how many lines had been taken when it was opened
 */
record FileInHand(ContactLines lines, long from) {}
