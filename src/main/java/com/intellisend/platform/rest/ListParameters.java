package com.intellisend.platform.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import com.intellisend.kernel.PageRequest;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What every list takes, in the document: how many, and after which. */
final class ListParameters {

    private ListParameters() {}

    static void describe(Operation operation) {
        for (Parameter parameter : OpenApiDocument.parameters(operation)) {
            switch (String.valueOf(parameter.getName())) {
                case "limit" ->
                    parameter
                            .description("How many at most.")
                            .schema(createSchema()
                                    .addType(SchemaType.INTEGER)
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(PageRequest.MOST))
                                    .defaultValue(PageRequest.USUAL));
                case "after" ->
                    parameter.description("The next of the page read last; none for the first page. It is opaque, and"
                            + " belongs to this list in this order.");
                default -> {}
            }
        }
    }
}
