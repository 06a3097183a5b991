package com.intellisend.contacts.rest;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the document of the API describes a contact of an import: as a new one, and with its dates by their names. */
@Schema(allOf = {NewContact.class, ImportedContact.Dated.class})
interface ImportedContact {

    /** Such as {@code {"installed": "2019-05-31"}}; also 5/31/2019 is read. */
    @Schema(name = "DatedContact")
    record Dated(Map<String, LocalDate> dates) {}
}
