package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.DatabaseOfTheTests;
import com.intellisend.testkit.InsideTenant;
import com.intellisend.testkit.Routes;
import com.intellisend.testkit.Routes.Route;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Walks every route of the API: for nobody, for the wrong role, for another brand, and with another brand's ids. */
@ArquillianTest
@RunAsClient
class EveryRouteIT {

    private static BrandOfEverything mine;
    private static BrandOfEverything other;

    private final List<Route> routes = Routes.all();

    private static BrandOfEverything mine() {
        mine = mine == null ? new BrandOfEverything() : mine;
        return mine;
    }

    private static BrandOfEverything other() {
        other = other == null ? new BrandOfEverything() : other;
        return other;
    }

    @Test
    void the_document_the_code_and_this_walk_know_the_same_routes() {
        Set<String> walked = names(routes.stream().map(Route::name));
        Set<String> documented = new TreeSet<>();
        JsonNode document = Api.anonymous().get("/openapi?format=json").body();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> documented.add(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).isEqualTo(inTheCode());
        assertThat(walked).isEqualTo(documented);
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void every_route_refuses_who_has_no_token_or_a_broken_expired_or_ended_one() {
        Map<String, Api> nobodies = Map.of(
                "no token", Api.anonymous(),
                "a broken token", Api.withToken("is_broken"),
                "an expired token", Api.withToken(endedToken("expires_at = created_at")),
                "a revoked token", Api.withToken(endedToken("revoked_at = created_at")));
        each(routes.stream().filter(route -> !route.role().equals("ANYBODY")), (route, softly) -> {
            nobodies.forEach((who, api) -> {
                Answer answer = Routes.call(api, route, mine(), mine().ids(), Map.of());
                softly.assertThat(answer.status())
                        .as(route.name() + " with " + who)
                        .isEqualTo(401);
                softly.assertThat(type(answer)).as(route.name()).startsWith("application/problem+json");
            });
        });
    }

    @Test
    void a_route_for_admins_refuses_an_agent_and_one_for_the_agency_refuses_an_admin() {
        each(routes.stream().filter(route -> route.role().matches("ADMIN|AGENCY")), (route, softly) -> {
            Answer toAgent = Routes.call(mine().agent(), route, mine(), mine().ids(), Map.of());
            softly.assertThat(toAgent.status())
                    .as(route.name() + " as an agent")
                    .isEqualTo(403);
            if (route.role().equals("AGENCY")) {
                Answer toAdmin = Routes.call(mine().admin(), route, mine(), mine().ids(), Map.of());
                softly.assertThat(toAdmin.status())
                        .as(route.name() + " as an admin")
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void to_another_brands_admin_a_brand_is_one_that_does_not_exist() {
        each(ofTenants(), (route, softly) -> {
            Map<String, String> nowhere = new HashMap<>(mine().ids());
            nowhere.put("tenantId", UUID.randomUUID().toString());
            Answer foreign = Routes.call(other().admin(), route, other(), mine().ids(), Map.of());
            Answer unknown = Routes.call(other().admin(), route, other(), nowhere, Map.of());
            softly.assertThat(foreign.status()).as(route.name()).isEqualTo(404);
            softly.assertThat(foreign.raw().body())
                    .as(route.name())
                    .isEqualTo(unknown.raw().body());
        });
    }

    @Test
    void another_brands_id_in_the_path_is_one_that_does_not_exist() {
        each(ofTenants().filter(route -> !route.things().isEmpty()), (route, softly) -> {
            for (String thing : route.things()) {
                Answer foreign = with(route, thing, other().ids().get(thing));
                Answer unknown = with(route, thing, UUID.randomUUID().toString());
                softly.assertThat(foreign.status())
                        .as(route.name() + ", foreign " + thing)
                        .isEqualTo(404);
                softly.assertThat(foreign.raw().body())
                        .as(route.name() + ", foreign " + thing)
                        .isEqualTo(unknown.raw().body());
            }
        });
    }

    @Test
    void another_brands_id_in_the_body_is_one_that_does_not_exist() {
        Map<String, String> foreign = new HashMap<>(other().ids());
        foreign.put("fromNumber", other().number());
        foreign.put("assigneeId", other().ids().get("userId"));
        Set<String> tried = new TreeSet<>();
        each(ofTenants().filter(Route::changes), (route, softly) -> {
            JsonNode example = Routes.example(route);
            if (example == null || !example.isObject()) {
                return;
            }
            for (String field : fieldsWithIds(route, example)) {
                String strange = foreign.get(field.equals("contactIds") ? "contactId" : field);
                String unknown = field.equals("fromNumber")
                        ? InsideTenant.freshNumber().e164()
                        : UUID.randomUUID().toString();
                Answer toForeign = withBody(route, example, field, strange);
                Answer toUnknown = withBody(route, example, field, unknown);
                tried.add(field);
                softly.assertThat(toForeign.status())
                        .as(route.name() + ", foreign " + field)
                        .isIn(404, 422);
                softly.assertThat(toForeign.raw().body().replace(strange, "it"))
                        .as(route.name() + ", foreign " + field)
                        .isEqualTo(toUnknown.raw().body().replace(unknown, "it"));
            }
        });
        assertThat(tried).contains("contactIds", "segmentId", "personaId", "fromNumber", "assigneeId");
    }

    @Test
    void no_question_brings_another_brands_rows() {
        List<String> asked = List.of(
                "search=" + other().word(),
                "tag=" + other().word(),
                "search=" + other().phone().substring(2),
                "limit=500",
                "history=true&limit=500",
                "limit=500&after=" + other().ids().get("contactId"),
                "phone=" + other().phone().replace("+", "%2B"),
                "tenantId=" + other().ids().get("tenantId"));
        Set<String> foreignIds = Set.copyOf(other().ids().values());
        each(routes.stream().filter(route -> !route.changes()), (route, softly) -> {
            for (String query : asked) {
                String address = route.address(mine().ids());
                Answer answer = mine().admin().get(address + (address.contains("?") ? "&" : "?") + query);
                softly.assertThat(answer.status())
                        .as(route.name() + "?" + query)
                        .isLessThan(500);
                softly.assertThat(foreignIds.stream().anyMatch(answer.raw().body()::contains))
                        .as(route.name() + "?" + query + " shows something foreign")
                        .isFalse();
                softly.assertThat(answer.raw().body().contains(other().word()))
                        .as(route.name() + "?" + query + " shows a foreign word")
                        .isFalse();
            }
        });
    }

    private Answer with(Route route, String thing, String id) {
        Map<String, String> ids = new HashMap<>(mine().ids());
        ids.put(thing, id);
        return Routes.call(mine().admin(), route, mine(), ids, Map.of());
    }

    private static List<String> fieldsWithIds(Route route, JsonNode example) {
        List<String> fields = new java.util.ArrayList<>();
        Stream.of("contactIds", "segmentId", "personaId").filter(example::has).forEach(fields::add);
        if (route.path().matches(".*/(campaigns|campaigns/\\{campaignId}|messages)")) {
            fields.add("fromNumber");
        }
        if (route.name().equals("PATCH /api/tenants/{tenantId}/conversations/{conversationId}")) {
            fields.add("assigneeId");
        }
        return fields;
    }

    private Answer withBody(Route route, JsonNode example, String field, String value) {
        com.fasterxml.jackson.databind.node.ObjectNode body =
                (com.fasterxml.jackson.databind.node.ObjectNode) BrandOfEverything.json(mine().filled(example));
        if (field.equals("contactIds")) {
            body.putArray(field).add(value).add(mine().ids().get("contactId"));
        } else {
            body.put(field, value);
        }
        return mine().admin().send(route.method(), route.address(mine().ids()), body.toString(), "application/json");
    }

    private Stream<Route> ofTenants() {
        return routes.stream().filter(route -> route.path().startsWith("/api/tenants/{tenantId}"));
    }

    private static void each(Stream<Route> some, java.util.function.BiConsumer<Route, SoftAssertions> check) {
        SoftAssertions softly = new SoftAssertions();
        some.forEach(route -> check.accept(route, softly));
        softly.assertAll();
    }

    /** A token that was good until the table says otherwise. */
    private static String endedToken(String howEnded) {
        JsonNode token = mine().admin()
                .post("/api/me/tokens", "{\"label\": \"to be ended\"}")
                .body();
        Jdbi.create(DatabaseOfTheTests.owner())
                .useHandle(owner -> owner.createUpdate("update app.api_token set " + howEnded + " where id = :id")
                        .bind("id", UUID.fromString(token.get("id").asText()))
                        .execute());
        return token.get("token").asText();
    }

    private static String type(Answer answer) {
        return answer.raw().headers().firstValue("Content-Type").orElse("");
    }

    private static Set<String> names(Stream<String> names) {
        Set<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        return sorted;
    }

    private static Set<String> inTheCode() {
        Predicate<JavaClass> ofTheApi = type -> type.isAnnotatedWith(Path.class)
                && type.getPackageName().endsWith(".rest")
                && !type.getPackageName().contains("simulator");
        Set<String> found = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.intellisend").stream()
                        .filter(ofTheApi)
                        .forEach(type -> type.getMethods()
                                .forEach(method ->
                                        verb(method).forEach(verb -> found.add(verb + " " + address(type, method)))));
        return found;
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value());
    }

    private static String address(JavaClass type, JavaMethod method) {
        String below = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        return ("/api/" + type.getAnnotationOfType(Path.class).value() + below).replaceAll(": [^}]+}", "}");
    }
}
