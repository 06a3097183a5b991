package com.intellisend.testkit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser without a screen: it signs in, remembers cookies, and asks for pages. */
public final class PageVisitor {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private PageVisitor(String base) {
        this.base = base;
    }

    /** Signs in at the server with this address, which has no slash at its end. */
    public static PageVisitor at(String base, String email, String password) {
        PageVisitor visitor = new PageVisitor(base);
        String form = visitor.get("/login");
        Matcher viewState = VIEW_STATE.matcher(form);
        if (!viewState.find()) {
            throw new AssertionError("The sign-in page has no form");
        }
        visitor.post(
                "/login",
                Map.of(
                        "signInForm",
                        "signInForm",
                        "signInForm:email",
                        email,
                        "signInForm:password",
                        password,
                        "signInForm:signIn",
                        "",
                        "jakarta.faces.ViewState",
                        viewState.group(1)));
        return visitor;
    }

    /** As the agency does at the top of a page. */
    public PageVisitor choosing(UUID brand) {
        HttpCookie choice = new HttpCookie("brand", brand.toString());
        choice.setPath("/");
        choice.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), choice);
        return this;
    }

    /** The page's text; anything but a 200 is a failure, and so is being sent to sign in. */
    public String get(String path) {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse(""));
        }
        return answer.body();
    }

    public int status(String path) {
        return ask(path).statusCode();
    }

    /** Whatever is answered. */
    public HttpResponse<String> ask(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** What a page asks for by itself once it stands: its remote command of this name, to be run as often as one likes. */
    public Supplier<String> command(String path, String name) {
        String page = get(path);
        Matcher command = Pattern.compile(Pattern.quote(name) + ".*?s:\"([^\"]+)\",f:\"([^\"]+)\".*?u:\"([^\"]+)\"")
                .matcher(page);
        Matcher viewState = VIEW_STATE.matcher(page);
        if (!command.find() || !viewState.find()) {
            throw new AssertionError(path + " has no command " + name);
        }
        String form = form(Map.of(
                "jakarta.faces.partial.ajax",
                "true",
                "jakarta.faces.source",
                command.group(1),
                "jakarta.faces.partial.execute",
                command.group(1),
                "jakarta.faces.partial.render",
                command.group(3),
                command.group(1),
                command.group(1),
                command.group(2),
                command.group(2),
                "jakarta.faces.ViewState",
                viewState.group(1)));
        return () -> {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Faces-Request", "partial/ajax")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            if (answer.statusCode() != 200 || !answer.body().contains("<update id=\"" + command.group(3))) {
                throw new AssertionError(name + " was answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        };
    }

    private void post(String path, Map<String, String> fields) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
        if (answer.statusCode() != 302) {
            throw new AssertionError("Nobody was signed in: " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new AssertionError(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
