package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Brand;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The doors: who gets in, what is told to who does not, and what a browser may keep. */
@ArquillianTest
@RunAsClient
class SignInIT {

    private final Brand brand = Brand.create();
    private final String email = UUID.randomUUID() + "@doors.example";
    private final JsonNode invited = brand.api()
            .post(brand.path("/users"), "{\"email\": \"%s\", \"name\": \"Dora\", \"role\": \"AGENT\"}".formatted(email))
            .body();
    private final String password = invited.get("temporaryPassword").asText();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void a_wrong_password_and_an_unknown_e_mail_are_answered_alike_up_to_the_lockout() {
        List<String> known = failures(email, 6);
        List<String> unknown = failures(UUID.randomUUID() + "@nobody.example", 6);

        assertThat(unknown).isEqualTo(known);
        assertThat(known.get(0)).startsWith("401");
        assertThat(known.get(5)).startsWith("429").contains("Retry-After");
        assertThat(attempt(email, password).status())
                .as("the right password while locked")
                .isEqualTo(429);
    }

    @Test
    void a_reset_ends_the_lockout_and_every_token_that_was_there() {
        Api theirs = Api.as(email, password);
        failures(email, 5);

        String fresh = brand.api()
                .post(brand.path("/users/" + invited.get("id").asText() + "/reset"), null)
                .body()
                .get("temporaryPassword")
                .asText();

        assertThat(theirs.get("/api/me").status()).isEqualTo(401);
        assertThat(attempt(email, fresh).status()).isEqualTo(200);
    }

    @Test
    void who_is_deactivated_or_signed_out_is_out_at_once() {
        String person = brand.path("/users/" + invited.get("id").asText());
        Api before = Api.as(email, password);
        brand.api().post(person + "/sign-out", null);
        assertThat(before.get("/api/me").status()).isEqualTo(401);

        Api after = Api.as(email, password);
        brand.api().send("PATCH", person, "{\"active\": false}", "application/json");
        assertThat(after.get("/api/me").status()).isEqualTo(401);
        assertThat(attempt(email, password).status()).isEqualTo(401);
    }

    @Test
    void a_password_is_long_and_not_one_that_many_have() {
        Api theirs = Api.as(email, password);
        for (String weak : List.of("short", "passwordpassword", "123456789012", email)) {
            Answer answer = theirs.post(
                    "/api/me/password",
                    "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(password, weak));
            assertThat(answer.status()).as(weak).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/field").asText()).contains("assword");
        }
    }

    @Test
    void nobody_takes_the_last_key_from_themselves() {
        String me = Api.as(email, password).get("/api/me").body().get("id").asText();
        brand.api().send("PATCH", brand.path("/users/" + me), "{\"role\": \"ADMIN\"}", "application/json");

        Answer answer = Api.as(email, password)
                .send("PATCH", brand.path("/users/" + me), "{\"role\": \"AGENT\"}", "application/json");

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void signing_in_changes_the_session_and_no_private_page_is_kept_or_framed() {
        HttpResponse<String> form = get("/login");
        String before = session();
        HttpResponse<String> signedIn = signIn(form.body());
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(session()).isNotEmpty().isNotEqualTo(before);
        assertThat(String.join(";", signedIn.headers().allValues("Set-Cookie")))
                .contains("HttpOnly")
                .contains("SameSite=Lax");

        HttpResponse<String> page = get("/contacts/list");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(String.join("; ", page.headers().allValues("Content-Security-Policy")))
                .contains("frame-ancestors 'none'")
                .containsPattern("script-src[^;]*nonce-");
        assertThat(get("/settings/people").statusCode())
                .as("people, to an agent")
                .isEqualTo(302);
    }

    private HttpResponse<String> signIn(String form) {
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"")
                .matcher(form);
        assertThat(state.find()).isTrue();
        List<String> fields = new ArrayList<>();
        String formId = found("<form id=\"([^\"]+)\"", form);
        fields.add(field("jakarta.faces.ViewState", state.group(1)));
        fields.add(field(formId, formId));
        fields.add(field(found("name=\"([^\"]*email[^\"]*)\"", form), email));
        fields.add(field(found("name=\"([^\"]*password[^\"]*)\"", form), password));
        fields.add(field(found("<button[^>]*name=\"([^\"]+)\"", form), ""));
        return send(HttpRequest.newBuilder(URI.create(Api.base() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", fields)))
                .build());
    }

    private static String found(String pattern, String page) {
        Matcher match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern + " in " + page).isTrue();
        return match.group(1);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("INTELLISEND"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(Api.base() + path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Status, body without what counts time, and whether one may try again later. */
    private static List<String> failures(String email, int times) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Answer answer = attempt(email, "not the password at all");
            answers.add(answer.status()
                    + answer.raw().body()
                    + (answer.raw().headers().firstValue("Retry-After").isPresent() ? " Retry-After" : ""));
        }
        return answers;
    }

    private static Answer attempt(String email, String password) {
        return Api.anonymous()
                .post("/api/auth/token", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }
}
