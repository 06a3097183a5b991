package com.intellisend.platform.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The bodies of merge patches (RFC 7396) in the document: everything may be left out, and null takes away. */
final class PatchBodies {

    private static final String MARK = "MergePatch";

    private PatchBodies() {}

    static void describe(Operation operation, Map<String, Schema> schemas) {
        for (MediaType type :
                operation.getRequestBody().getContent().getMediaTypes().values()) {
            Schema whole = type.getSchema();
            if (whole != null && whole.getRef() != null && !whole.getRef().endsWith(MARK)) {
                String name = whole.getRef().substring(whole.getRef().lastIndexOf('/') + 1);
                String patch = name.replaceFirst("^New|Patch$", "") + MARK;
                Schema known = schemas.get(name);
                if (known != null) {
                    schemas.put(patch, optional(known));
                }
                if (name.endsWith("Patch")) {
                    schemas.remove(name);
                }
                type.setSchema(createSchema().ref(patch));
            }
        }
    }

    private static Schema optional(Schema known) {
        Schema patch = createSchema().addType(SchemaType.OBJECT);
        known.getProperties().forEach((name, property) -> patch.addProperty(name, orNull(property)));
        return patch;
    }

    private static Schema orNull(Schema property) {
        if (property.getType() == null) {
            return property;
        }
        List<SchemaType> types = new ArrayList<>(property.getType());
        types.add(SchemaType.NULL);
        Schema orNull = createSchema();
        orNull.setType(types);
        orNull.setDescription(property.getDescription());
        orNull.setFormat(property.getFormat());
        orNull.setItems(property.getItems());
        if (property.getProperties() != null && !property.getProperties().isEmpty()) {
            orNull.setProperties(property.getProperties());
        }
        orNull.setMinLength(property.getMinLength());
        orNull.setMaxLength(property.getMaxLength());
        orNull.setMinimum(property.getMinimum());
        orNull.setMaximum(property.getMaximum());
        return orNull;
    }
}
