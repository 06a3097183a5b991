package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.intellisend.testkit.AnyJson;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.Routes;
import com.intellisend.testkit.Routes.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Every field of every body that the document knows, one after the other with any JSON in its place: taken, or refused with
 * words. {@code bench/run hostile} sends ten thousand worse ones.
 */
@ArquillianTest
@RunAsClient
class AnyJsonIT {

    private static final long SEED = 20261124;
    private static final int VALUES_FOR_A_FIELD = 2;
    private static final String HERE = "here-comes-any-json";

    private final BrandOfEverything brand = new BrandOfEverything();
    private final JsonNode document =
            Api.anonymous().get("/openapi?format=json").body();
    private final SoftAssertions softly = new SoftAssertions();
    private int sent;

    @Test
    void any_json_in_any_field_is_taken_or_refused_with_words() {
        JqwikSession.run(() -> {
            RandomGenerator<String> values = AnyJson.values().generator(1000);
            Random random = new Random(SEED);
            for (Route route : Routes.all()) {
                JsonNode example = Routes.example(route);
                if (example != null && !route.path().matches(".*/(password|token)")) {
                    fieldByField(route, example, values, random);
                    send(route, values.next(random).value());
                }
            }
        });
        softly.assertAll();
        assertThat(sent).as("requests").isGreaterThan(300);
        assertThat(Api.asAgency().get("/api/tenants").status()).isEqualTo(200);
    }

    private void fieldByField(Route route, JsonNode example, RandomGenerator<String> values, Random random) {
        JsonNode schema = schema(document.at("/paths/" + pointer(route.path()) + "/"
                + route.method().toLowerCase(java.util.Locale.ROOT) + "/requestBody/content/application~1json/schema"));
        List<List<String>> places = new ArrayList<>();
        places("", schema, List.of(), places);
        for (List<String> place : places) {
            for (int n = 0; n < VALUES_FOR_A_FIELD; n++) {
                JsonNode body = BrandOfEverything.json(brand.filled(example));
                put(body, place, values, random, route);
            }
        }
    }

    private void put(JsonNode body, List<String> place, RandomGenerator<String> values, Random random, Route route) {
        JsonNode into = body;
        for (String step : place.subList(0, place.size() - 1)) {
            into = step.equals("0") ? ((ArrayNode) into).get(0) : into.get(step);
            if (into == null) {
                return;
            }
        }
        if (into instanceof ObjectNode object) {
            object.put(place.get(place.size() - 1), HERE);
        } else if (into instanceof ArrayNode array && !array.isEmpty()) {
            array.set(0, HERE);
        } else {
            return;
        }
        send(
                route,
                body.toString().replace("\"" + HERE + "\"", values.next(random).value()));
    }

    private void send(Route route, String body) {
        sent++;
        Api as = route.role().equals("AGENCY") ? Api.asAgency() : brand.admin();
        Answer answer = as.send(route.method(), route.address(brand.ids()), body, "application/json");
        String what = route.name() + " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
        softly.assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() >= 400) {
            softly.assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .startsWith("application/problem+json");
            softly.assertThat(answer.body().path("detail").asText()).as(what).isNotBlank();
            softly.assertThat(answer.raw().body())
                    .as(what)
                    .doesNotContain("Exception")
                    .doesNotContain("com.intellisend")
                    .doesNotContain("jakarta.")
                    .doesNotContain("java.");
        }
    }

    /** Where in a body a value can stand, as far as the document knows. */
    private void places(String name, JsonNode schema, List<String> above, List<List<String>> found) {
        if (!name.isEmpty()) {
            found.add(above);
        }
        if (above.size() > 3) {
            return;
        }
        JsonNode whole = schema(schema);
        new TreeSet<>(names(whole.path("properties")))
                .forEach(field -> places(field, whole.path("properties").path(field), with(above, field), found));
        if (whole.has("items")) {
            places("0", whole.path("items"), with(above, "0"), found);
        }
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> with(List<String> above, String step) {
        List<String> place = new ArrayList<>(above);
        place.add(step);
        return place;
    }

    private JsonNode schema(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static String pointer(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }
}
