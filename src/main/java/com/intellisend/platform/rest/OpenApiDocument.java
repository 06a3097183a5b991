package com.intellisend.platform.rest;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document with what the filters of this package do for every resource: path parameters, versions and
 * keys, problems, examples.
 */
public class OpenApiDocument implements OASFilter {

    private static final Pattern IN_PATH = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern NOT_AN_ID = Pattern.compile("tag|phone|shortcut");

    private final ApiExamples examples = new ApiExamples();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.remove("ExpectedVersion");
        schemas.put("Problem", problem());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, item, method, operation, schemas)));
        document.getComponents().setSchemas(schemas);
    }

    private void complete(
            String path, PathItem item, HttpMethod method, Operation operation, Map<String, Schema> schemas) {
        operation.setOperationId(operationId(method, path));
        Matcher names = IN_PATH.matcher(path);
        while (names.find()) {
            declare(operation, names.group(1));
        }
        boolean versioned = item.getPATCH() != null || item.getPUT() != null;
        ListParameters.describe(operation);
        headers(method, operation, versioned);
        if (operation.getRequestBody() != null) {
            if (method == HttpMethod.PATCH) {
                PatchBodies.describe(operation, schemas);
            }
            example(operation, method + " " + path);
        }
        answers(path, method, operation);
    }

    private static void headers(HttpMethod method, Operation operation, boolean versioned) {
        if (method == HttpMethod.POST && operation.getSecurity() == null) {
            operation.addParameter(createParameter()
                    .name(IdempotencyFilter.HEADER)
                    .in(Parameter.In.HEADER)
                    .description(
                            "Repeating the request with this key within 24 hours repeats its answer, not its effect.")
                    .schema(text().minLength(1).maxLength(200)));
        }
        for (Parameter parameter : parameters(operation)) {
            if ("If-Match".equals(parameter.getName())) {
                parameter.description("The ETag of the state that was edited; another state is refused with 412.");
                parameter.required(false).schema(text());
                addProblem(operation, "412", "It has changed since it was read.");
            }
        }
        if (versioned && method != HttpMethod.DELETE) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    answer.addHeader(
                            "ETag",
                            createHeader()
                                    .description("The version, for If-Match")
                                    .schema(text()));
                }
            });
        }
    }

    private static void answers(String path, HttpMethod method, Operation operation) {
        APIResponse created = operation.getResponses().getAPIResponse("201");
        APIResponse accepted = operation.getResponses().getAPIResponse("202");
        for (APIResponse answer : new APIResponse[] {created, accepted}) {
            if (answer != null) {
                answer.addHeader(
                        "Location", createHeader().description("Where it is").schema(text().format("uri")));
            }
        }
        if (path.endsWith(".csv")) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .content(createContent()
                            .addMediaType("text/csv", createMediaType().schema(text())));
        }
        if (operation.getRequestBody() != null) {
            addProblem(operation, "400", "The body is no JSON.");
            addProblem(operation, "413", "The body is longer than is taken here.");
            addProblem(operation, "415", "The body is of a kind that is not taken here.");
        }
        addProblem(operation, "401", "The token is missing, unknown, expired or revoked.");
        addProblem(operation, "429", "This token asks too often; Retry-After says how long to wait.");
        addProblem(operation, "403", "The role does not allow this.");
        if (path.contains("{")) {
            addProblem(operation, "404", "There is no such thing in this tenant.");
        }
        if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
            addProblem(operation, "409", "The state of things does not allow it, or the Idempotency-Key is taken.");
        }
        addProblem(operation, "422", "Some fields need a correction; errors names each.");
    }

    private static void addProblem(Operation operation, String status, String words) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            createAPIResponse()
                                    .description(words)
                                    .content(createContent()
                                            .addMediaType(
                                                    Problem.MEDIA_TYPE,
                                                    createMediaType()
                                                            .schema(createSchema()
                                                                    .ref("Problem")))));
        }
    }

    private void example(Operation operation, String name) {
        Object example = examples.of(name);
        if (example != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach((type, content) -> {
                if (type.contains("json")) {
                    content.setExample(example);
                }
            });
        }
    }

    private static void declare(Operation operation, String name) {
        boolean known = parameters(operation).stream().anyMatch(parameter -> name.equals(parameter.getName()));
        if (!known) {
            Schema schema = NOT_AN_ID.matcher(name).matches() ? text() : text().format("uuid");
            operation.addParameter(createParameter()
                    .name(name)
                    .in(Parameter.In.PATH)
                    .required(true)
                    .schema(schema));
        }
    }

    static List<Parameter> parameters(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters == null ? List.of() : parameters;
    }

    /** Such as {@code postContactsTags} for POST …/contacts/{contactId}/tags. */
    private static String operationId(HttpMethod method, String path) {
        StringBuilder name = new StringBuilder(method.toString().toLowerCase(java.util.Locale.ROOT));
        List<String> words = new ArrayList<>(
                List.of(path.replaceFirst("^/api/(tenants/\\{tenantId}/)?", "").split("/", -1)));
        for (String word : words) {
            String cleaned = word.startsWith("{") ? "By" + capital(word.substring(1, word.length() - 1)) : word;
            for (String part : cleaned.split("[-.]", -1)) {
                name.append(capital(part));
            }
        }
        return name.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }

    private static Schema problem() {
        Schema error = createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", text())
                .addProperty("message", text());
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457; some problems carry further members, such as the id of what exists already.")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("errors", createSchema().addType(SchemaType.ARRAY).items(error))
                .examples(List.of(exampleOfAProblem()));
    }

    private static @Nullable Object exampleOfAProblem() {
        return Map.of(
                "type", "urn:intellisend:problem:invalid-input",
                "title", "Unprocessable Content",
                "status", 422,
                "detail", "phone: is not a valid phone number",
                "errors", List.of(Map.of("field", "phone", "message", "is not a valid phone number")));
    }
}
