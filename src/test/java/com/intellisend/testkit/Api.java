package com.intellisend.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The product's REST API as another system sees it, from outside the server. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final String token;

    /** Status and body of an answer; the body is a missing node when it is empty. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    private Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The address of the server under test, without a slash at its end. */
    public static String base() {
        return "http://127.0.0.1:" + System.getenv("HTTP_PORT");
    }

    public static Api anonymous() {
        return new Api(base(), null);
    }

    public static Api withToken(String token) {
        return new Api(base(), token);
    }

    /** As one of the demo sign-ins. */
    public static Api as(String email) {
        return as(email, "desert-rain-demo");
    }

    public static Api as(String email, String password) {
        return at(base(), email, password);
    }

    /** Signs in at the server with this address, which has no slash at its end. */
    public static Api at(String base, String email, String password) {
        Answer answer = new Api(base, null)
                .post("/api/auth/token", "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}");
        if (answer.status() != 200) {
            throw new AssertionError(
                    "Signing in as " + email + ": " + answer.raw().body());
        }
        return new Api(base, answer.body().get("token").asText());
    }

    /** The same person at another server of the same database. */
    public Api at(String otherBase) {
        return new Api(otherBase, token);
    }

    public static Api asAgency() {
        return as("admin@intellisend.example");
    }

    /** What it signs in with; null for nobody. */
    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    public Answer send(String method, String path, String body, String contentType) {
        return send(method, path, body, contentType, Map.of());
    }

    public Answer send(String method, String path, String body, String contentType, Map<String, String> headers) {
        return exchange(
                method,
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                contentType,
                headers);
    }

    /** Sends a file of any size as it is read. */
    public Answer upload(String path, Path file, String contentType) {
        try {
            return exchange("POST", path, BodyPublishers.ofFile(file), contentType, Map.of());
        } catch (FileNotFoundException none) {
            throw new AssertionError(none);
        }
    }

    private Answer exchange(
            String method, String path, BodyPublisher body, String contentType, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(5))
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    answer.statusCode(),
                    json && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : JSON.missingNode(),
                    answer);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
