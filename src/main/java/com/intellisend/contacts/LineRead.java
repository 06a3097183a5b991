package com.intellisend.contacts;

import com.intellisend.kernel.PhoneLine;
import java.util.List;

/** One line of a file, read. */
public sealed interface LineRead {

    /** Where it begins in the file, counted from 1 with the header and empty lines; the position in a JSON array. */
    long line();

    /** It says this about a contact, whose number tells this of its line. */
    record Understood(long line, ContactFacts facts, PhoneLine phone) implements LineRead {}

    /** It cannot become a contact, and this is why. */
    record Refused(long line, String field, String reason, List<String> original) implements LineRead {}
}
