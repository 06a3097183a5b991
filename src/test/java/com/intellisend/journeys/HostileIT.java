package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.tenancy.ApiTokens;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.BrandOfEverything;
import com.intellisend.testkit.DatabaseOfTheTests;
import com.intellisend.testkit.Hostility;
import com.intellisend.testkit.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whoever means ill gets a short no, and everybody else is served as before. */
@ArquillianTest
@RunAsClient
class HostileIT {

    private static final long SEED = 20261124;

    private final BrandOfEverything brand = new BrandOfEverything();

    @Test
    void five_hundred_hostile_requests_get_no_stack_trace_and_the_server_goes_on() {
        List<Routes.Route> harmless = Routes.all().stream()
                .filter(route -> !route.path().matches(".*/(password|token)"))
                .toList();
        Hostility hostility = new Hostility(Api.base(), SEED);
        String token = brand.admin()
                .post("/api/me/tokens", "{\"label\": \"hostile\"}")
                .body()
                .get("token")
                .asText();
        for (int i = 0; i < 500; i++) {
            String answer = hostility.strike(harmless, brand.ids(), token);
            assertThat(answer)
                    .as("request " + i)
                    .doesNotContain(" 500 ")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
        }
        assertThat(Api.asAgency().get("/api/tenants").status()).isEqualTo(200);
    }

    @Test
    void a_hundred_megabytes_of_json_are_refused_while_they_come() throws Exception {
        String contacts = Api.base() + "/api/tenants/" + brand.ids().get("tenantId") + "/contacts";
        HttpRequest huge = HttpRequest.newBuilder(URI.create(contacts))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + newToken())
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofInputStream(() -> new Blanks(100 << 20)))
                .build();
        int status;
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(huge, BodyHandlers.ofString());
            status = answer.statusCode();
        } catch (IOException closedWhileSending) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_told_so() {
        Answer answer = brand.admin()
                .post(
                        "/api/tenants/" + brand.ids().get("tenantId") + "/contacts",
                        "{\"phone\": \"" + "1".repeat(1_100_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().get("type").asText()).endsWith("body-too-large");
    }

    @Test
    void an_address_that_cannot_be_read_shows_nothing_of_our_insides() {
        Hostility hostility = new Hostility(Api.base(), SEED);
        List<String> toPrograms = List.of(
                "/api/tenants/a%2Fb/contacts",
                "/api/tenants/a%5Cb/contacts",
                "/api/tenants/%2e%2e/contacts",
                "/api/tenants/%c0%ae/contacts",
                "/api/tenants?limit=%zz",
                "/api/" + "x".repeat(9_000));
        List<String> toOthers = List.of(
                "/api/tenants/%00/contacts",
                "/api/..;/WEB-INF/web.xml",
                "/api/%zz",
                "/login?to=%zz",
                "/login.xhtml%00",
                "/WEB-INF/web.xml",
                "/webhooks/twilio/inbound%2f",
                "/simulator/phones/%00/messages",
                "/jakarta.faces.resource/..%2f",
                "/" + "x".repeat(100_000));

        Stream.concat(toPrograms.stream(), toOthers.stream()).forEach(path -> {
            String answer = hostility.ask(path);
            assertThat(answer)
                    .as(path)
                    .matches("(?s)HTTP/1.1 (302|4..) .*")
                    .doesNotContain("at com.")
                    .doesNotContain("Exception")
                    .doesNotContain("SRVE");
            if (toPrograms.contains(path)) {
                assertThat(answer).as(path).contains("application/problem+json").contains("\"detail\"");
            }
        });
    }

    @Test
    void what_the_address_the_method_or_the_kind_of_body_does_not_fit_is_a_problem_too() {
        String contacts = "/api/tenants/" + brand.ids().get("tenantId") + "/contacts";
        problem(brand.admin().get("/api/nothing/here"), 404);
        problem(brand.admin().send("PUT", contacts, "{}", "application/json"), 405);
        problem(brand.admin().send("POST", contacts, "<a/>", "text/xml"), 415);
        problem(brand.admin().send("GET", contacts, null, null, java.util.Map.of("Accept", "image/png")), 406);
        problem(brand.admin().get(contacts + "?limit=501"), 422);
        problem(brand.admin().get(contacts + "?after=nonsense"), 422);
        problem(brand.admin().send("POST", contacts + "/import?dryRun=yes", "Phone\n5205550101\n", "text/csv"), 422);
        String optOuts = "/api/tenants/" + brand.ids().get("tenantId") + "/suppressions";
        problem(brand.admin().send("POST", optOuts + "/list?scope=nobody", "5205550101", "text/plain"), 422);
    }

    @Test
    void a_token_that_asks_too_often_is_told_when_to_come_back() {
        String token = newToken();
        Api hasty = Api.withToken(token);
        assertThat(hasty.get("/api/me").status()).isEqualTo(200);
        assertThat(paceOf(token, "paid_until = paid_until + interval '1 minute'"))
                .as("tokens with this pace")
                .isEqualTo(1);

        Answer answer = hasty.get("/api/me");

        problem(answer, 429);
        assertThat(answer.raw().headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
        assertThat(brand.admin().get("/api/me").status()).as("another token").isEqualTo(200);
    }

    /** As if it had asked so often already. */
    private static int paceOf(String token, String change) {
        return Jdbi.create(DatabaseOfTheTests.owner())
                .withHandle(
                        owner -> owner.createUpdate("update app.caller_pace set " + change + " where caller = :caller")
                                .bind("caller", ApiTokens.hash(token))
                                .execute());
    }

    private String newToken() {
        return brand.admin()
                .post("/api/me/tokens", "{\"label\": \"one more\"}")
                .body()
                .get("token")
                .asText();
    }

    private static void problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                .as("Content-Type of " + status)
                .startsWith("application/problem+json");
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
    }

    /** That many blanks, made as they are read. */
    private static final class Blanks extends InputStream {

        private long left;

        Blanks(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(left, most);
            java.util.Arrays.fill(into, from, from + some, (byte) ' ');
            left -= some;
            return some;
        }
    }
}
