package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.Phones;
import com.intellisend.testkit.Routes;
import com.intellisend.testkit.Routes.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * Every route does its work for whoever may, as the document shows it: a POST with a key twice and its effect once, an edit on
 * a stale version never, a change always with its line in the audit trail.
 */
@ArquillianTest
@RunAsClient
class EveryRouteWorksIT {

    private final BrandOfEverything brand = new BrandOfEverything();
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void every_route_works_once_and_is_recorded() {
        Phones.daytime();
        for (Route route : Routes.all()) {
            walk(route);
        }
        softly.assertAll();
    }

    private void walk(Route route) {
        Map<String, String> ids = new HashMap<>(brand.ids());
        if (route.path().contains("{reviewId}")) {
            ids.put("reviewId", brand.review());
        }
        if (route.name().equals("DELETE /api/tenants/{tenantId}/segments/{segmentId}")) {
            ids.put("segmentId", brand.unusedSegment());
        }
        if (route.name().equals("DELETE /api/tenants/{tenantId}/numbers/{numberId}")) {
            ids.put("numberId", brand.secondNumber());
        }
        Api api = route.role().equals("AGENCY") ? Api.asAgency() : brand.admin();
        int recorded = route.recorded() ? trail() : 0;
        refusesTheStale(api, route, ids);
        String key = UUID.randomUUID().toString();
        JsonNode example = Routes.example(route);
        String body = example == null || route.role().equals("ANYBODY") ? text(example) : brand.filled(example);
        Answer answer = send(api, route, ids, body, key);

        softly.assertThat(answer.status())
                .as(route.name() + ": " + answer.raw().body())
                .isBetween(200, 204);
        softly.assertThat(answer.raw().headers().firstValue("Cache-Control"))
                .as(route.name())
                .hasValue("no-store");
        if (answer.status() == 201 || answer.status() == 202) {
            softly.assertThat(location(answer))
                    .as("Location of " + route.name())
                    .contains("/api/");
        }
        if (route.recorded() && !route.path().endsWith("/password")) {
            softly.assertThat(trail() - recorded)
                    .as("lines in the audit trail after " + route.name())
                    .isPositive();
        }
        if (route.method().equals("POST") && !route.path().matches(".*/(password|token)")) {
            repeats(api, route, ids, body, key, answer);
        }
    }

    private void repeats(Api api, Route route, Map<String, String> ids, String body, String key, Answer first) {
        Answer again = send(api, route, ids, body, key);
        softly.assertThat(again.status()).as("again " + route.name()).isEqualTo(first.status());
        softly.assertThat(again.raw().body())
                .as("again " + route.name())
                .isEqualTo(first.raw().body());
        softly.assertThat(location(again)).as("again " + route.name()).isEqualTo(location(first));
        softly.assertThat(again.raw().headers().firstValue("Idempotency-Replayed"))
                .as("again " + route.name())
                .hasValue("true");
        Answer another = send(api, route, ids, body == null ? "{}" : body + " ", key);
        softly.assertThat(another.status())
                .as("another body for the key of " + route.name())
                .isEqualTo(409);
    }

    private void refusesTheStale(Api api, Route route, Map<String, String> ids) {
        boolean onlyASwitch = route.path().endsWith("/circuit-breaker");
        if (onlyASwitch || !List.of("PATCH", "PUT").contains(route.method())) {
            return;
        }
        String body = brand.filled(Routes.example(route));
        Answer stale =
                api.send(route.method(), route.address(ids), body, "application/json", Map.of("If-Match", "\"99999\""));
        softly.assertThat(stale.status()).as("stale " + route.name()).isEqualTo(412);
        String seen =
                api.get(route.address(ids)).raw().headers().firstValue("ETag").orElse("none");
        softly.assertThat(seen).as("ETag of " + route.path()).matches("\"[0-9]+\"");
        Answer fresh = api.send(route.method(), route.address(ids), body, "application/json", Map.of("If-Match", seen));
        softly.assertThat(fresh.status())
                .as(route.name() + " on the version just read: " + fresh.raw().body())
                .isEqualTo(200);
        softly.assertThat(fresh.raw().headers().firstValue("ETag"))
                .as(route.name())
                .isPresent()
                .isNotEqualTo(java.util.Optional.of(seen));
    }

    private static Answer send(Api api, Route route, Map<String, String> ids, String body, String key) {
        Map<String, String> headers = route.method().equals("POST") ? Map.of("Idempotency-Key", key) : Map.of();
        if (route.path().endsWith("/suppressions/list")) {
            return api.send(
                    "POST", route.address(ids), "520 555 0155" + (body == null ? "" : body), "text/plain", headers);
        }
        return api.send(route.method(), route.address(ids), body, body == null ? null : "application/json", headers);
    }

    private static String text(JsonNode body) {
        return body == null ? null : body.toString();
    }

    private static String location(Answer answer) {
        return answer.raw().headers().firstValue("Location").orElse("");
    }

    /** How long the brand's audit trail is; it grows at its front. */
    private int trail() {
        JsonNode page = brand.admin()
                .get("/api/tenants/" + brand.ids().get("tenantId") + "/audit?limit=500")
                .body();
        assertThat(page.hasNonNull("next")).as("the trail fits a page").isFalse();
        return page.get("items").size();
    }
}
