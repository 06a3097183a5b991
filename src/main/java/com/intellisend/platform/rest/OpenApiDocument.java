package com.intellisend.platform.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the OpenAPI document with what every resource shares: path parameters read by filters, and the problem answers. */
public class OpenApiDocument implements OASFilter {

    private static final Pattern IN_PATH = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String[][] PROBLEMS = {
        {"401", "The token is missing, unknown, expired or revoked."},
        {"403", "The role does not allow this."},
        {"404", "There is no such thing in this tenant."},
        {"422", "Some fields need a correction; errors names each."}
    };

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("Problem", problemSchema());
        document.getPaths().getPathItems().forEach(OpenApiDocument::complete);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> {
            Matcher names = IN_PATH.matcher(path);
            while (names.find()) {
                declare(operation, names.group(1));
            }
            for (String[] problem : PROBLEMS) {
                if (!operation.getResponses().hasAPIResponse(problem[0])) {
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    problem[0],
                                    OASFactory.createAPIResponse()
                                            .description(problem[1])
                                            .content(OASFactory.createContent()
                                                    .addMediaType(
                                                            Problem.MEDIA_TYPE,
                                                            OASFactory.createMediaType()
                                                                    .schema(OASFactory.createSchema()
                                                                            .ref("Problem")))));
                }
            }
        });
    }

    private static void declare(Operation operation, String name) {
        boolean known = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
        if (!known) {
            operation.addParameter(OASFactory.createParameter()
                    .name(name)
                    .in(Parameter.In.PATH)
                    .required(true)
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .format("uuid")));
        }
    }

    private static Schema problemSchema() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text)
                .addProperty("message", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }
}
