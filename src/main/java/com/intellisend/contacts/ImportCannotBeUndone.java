package com.intellisend.contacts;

import com.intellisend.kernel.Refusal;

/** The import is not one that can be taken back, or not any more. */
public class ImportCannotBeUndone extends Refusal {

    ImportCannotBeUndone(String why) {
        super(Kind.CONFLICT, "import-cannot-be-undone", why);
    }
}
