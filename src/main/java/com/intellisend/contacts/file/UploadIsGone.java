package com.intellisend.contacts.file;

import com.intellisend.kernel.Refusal;

/** The file was uploaded once and is kept no longer. */
public class UploadIsGone extends Refusal {

    public UploadIsGone() {
        super(Kind.CONFLICT, "upload-gone", "The uploaded file is no longer kept. Upload it again.");
    }
}
