package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The document of the API as generators of clients read it. */
@ArquillianTest
@RunAsClient
class OpenApiIT {

    private final String document =
            Api.anonymous().get("/openapi?format=json").raw().body();
    private final SwaggerParseResult read = new OpenAPIV3Parser().readContents(document, null, new ParseOptions());
    private final OpenAPI api = read.getOpenAPI();

    @Test
    void it_is_read_without_a_complaint() {
        assertThat(read.getMessages()).isEmpty();
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        List<String> names = operations().map(Operation::getOperationId).toList();

        assertThat(names).hasSizeGreaterThan(90).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void every_answer_but_the_empty_ones_says_what_is_in_it() {
        assertThat(operations())
                .allSatisfy(operation -> operation
                        .getResponses()
                        .forEach((status, answer) -> assertThat(shape(answer))
                                .as(operation.getOperationId() + " " + status)
                                .matches(status.equals("204") ? "" : ".+")));
    }

    @Test
    void every_shape_is_used() {
        assertThat(api.getComponents().getSchemas().keySet())
                .allSatisfy(name -> assertThat(document).contains("/schemas/" + name + "\""));
    }

    private Stream<Operation> operations() {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static String shape(ApiResponse answer) {
        return answer.getContent() == null
                ? ""
                : answer.getContent().entrySet().stream()
                        .filter(content -> content.getValue().getSchema() != null)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining());
    }
}
