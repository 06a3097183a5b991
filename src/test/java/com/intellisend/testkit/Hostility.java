package com.intellisend.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that nobody means well with, made from a seed, and written to the socket as they are. */
public final class Hostility {

    private static final List<String> EVIL = List.of(
            "' or 1=1 --",
            "'); drop table app.contact; --",
            "${7*7}",
            "#{facesContext.externalContext}",
            "=cmd|' /C calc'!A0",
            "../../../../etc/passwd",
            "..%2f..%2f..%2fWEB-INF%2fweb.xml",
            "%00",
            "\\u0000",
            "<script>alert(1)</script>",
            "{{firstName}}{{",
            "\\ud800",
            "x".repeat(3000),
            "%c0%ae%c0%ae/",
            "null",
            "-1",
            "1e999",
            "\\r\\nX-Evil: 1");

    private final Random random;
    private final URI server;

    public Hostility(String base, long seed) {
        server = URI.create(base);
        random = new Random(seed);
    }

    /** Sends one and gives its answer as it comes; empty where the server closed without an answer. */
    public String strike(List<Routes.Route> routes, Map<String, String> ids, String token) {
        Routes.Route route = routes.get(random.nextInt(routes.size()));
        String path = route.address(ids);
        String headers = "Authorization: Bearer " + token + "\r\n";
        String type = "application/json";
        String body = "";
        switch (random.nextInt(9)) {
            case 0 -> path = path.replaceFirst("[^/]+$", encoded(evil()));
            case 1 ->
                path += (path.contains("?") ? "&" : "?") + "after=" + encoded(evil()) + "&limit=" + encoded(evil())
                        + "&search=" + encoded(evil()) + "&tag=" + encoded(evil());
            case 2 -> headers += "X-Large: " + "h".repeat(random.nextInt(200_000)) + "\r\n";
            case 3 ->
                headers += "If-Match: " + evil().replaceAll("[^ -~]", "") + "\r\nIdempotency-Key: "
                        + evil().replaceAll("[^ -~]", "") + "\r\n";
            case 4 -> body = "[".repeat(1 + random.nextInt(50_000));
            case 5 -> body = "{\"a\":".repeat(1 + random.nextInt(20_000)) + "1";
            case 6 -> body = wrongTypes();
            case 7 -> {
                type = List.of("text/xml", "application/x-www-form-urlencoded", "text/plain", "nonsense")
                        .get(random.nextInt(4));
                body = evil();
            }
            default -> body = "{\"" + evil() + "\": \"" + evil() + "\"}";
        }
        return send(route.method(), path, headers, type, body);
    }

    /** Asks for a path exactly as it is written, and gives the answer as it comes. */
    public String ask(String path) {
        return send("GET", path, "", "text/plain", "");
    }

    private String wrongTypes() {
        List<String> values = List.of("null", "true", "-1", "1e999", "[]", "{}", "[[[]]]", "\"" + evil() + "\"");
        StringBuilder body = new StringBuilder("{");
        for (String field : List.of(
                "phone", "name", "body", "steps", "tags", "contactIds", "type", "segmentId", "definition", "startAt")) {
            body.append('"')
                    .append(field)
                    .append("\": ")
                    .append(values.get(random.nextInt(values.size())))
                    .append(',');
        }
        return body.append("\"email\": 1}").toString();
    }

    private String evil() {
        return EVIL.get(random.nextInt(EVIL.size()));
    }

    private static String encoded(String text) {
        return text.replace("%", "%25").replaceAll("[^A-Za-z0-9%._~-]", "%20");
    }

    private String send(String method, String path, String headers, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                            + "Content-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes);
            out.flush();
            return answer(socket);
        } catch (IOException closed) {
            return "";
        }
    }

    private static String answer(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = in.readLine(); line != null && all.length() < 20_000; line = in.readLine()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }
}
