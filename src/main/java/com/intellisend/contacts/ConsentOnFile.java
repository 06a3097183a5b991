package com.intellisend.contacts;

/** What a contact has agreed to, as a list is sorted by it. */
public enum ConsentOnFile {
    /** A consent to marketing texts with its source and its time. */
    ON_RECORD,
    /** None, or one whose source or time nobody knows. */
    NONE,
    /** Their number has an opt-out in force, whatever they agreed to before. */
    OPTED_OUT
}
