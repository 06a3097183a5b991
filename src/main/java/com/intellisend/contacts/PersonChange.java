package com.intellisend.contacts;

import java.util.List;

/** What an import changed (a dry run: would change) about one contact that was known already. */
public record PersonChange(String phone, long line, List<FieldChange> fields, List<String> newTags) {

    /** A field from what to what; an empty text is nothing. */
    public record FieldChange(String field, String from, String to) {}
}
