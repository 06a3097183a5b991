package com.intellisend.contacts.file;

import com.intellisend.kernel.Refusal;

/** More than one import can take. */
public class FileTooLarge extends Refusal {

    public FileTooLarge() {
        super(Kind.TOO_LARGE, "file-too-large", "The file is larger than 1 GB. Split it and import the parts.");
    }
}
