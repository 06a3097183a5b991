package com.intellisend.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routes of the API as {@code api/routes.txt} lists them, and how one is called. */
public final class Routes {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

    /**
     * A route.
     *
     * @param role the least that may use it
     * @param recorded whether the audit trail keeps what it does
     */
    public record Route(String role, String method, String path, boolean recorded) {

        public String name() {
            return method + " " + path;
        }

        public boolean changes() {
            return !method.equals("GET");
        }

        /** The names in the path, in order, without the tenant's. */
        public List<String> things() {
            List<String> names = new ArrayList<>();
            Matcher name = PARAMETER.matcher(path);
            while (name.find()) {
                if (!name.group(1).equals("tenantId")) {
                    names.add(name.group(1));
                }
            }
            return names;
        }

        /** Fails for a name that nobody knows: then the walk must learn it first. */
        public String address(Map<String, String> ids) {
            String prefix = path.startsWith("/api/me/") ? "me." : "";
            return PARAMETER
                            .matcher(path)
                            .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(
                                    ids.getOrDefault(prefix + name.group(1), ids.get(name.group(1))),
                                    () -> "no value for {" + name.group(1) + "} of " + path)))
                    + needed();
        }

        private String needed() {
            return path.contains("/compliance/") ? "?phone=%2B15205550134" : "";
        }
    }

    private Routes() {}

    public static List<Route> all() {
        return text("/api/routes.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(word -> new Route(word[0], word[1], word[2], !word[1].equals("GET") && word.length == 3))
                .toList();
    }

    /** The body that the document shows for a route; null for one that takes none. */
    public static JsonNode example(Route route) {
        return BrandOfEverything.json(text("/openapi/examples.json")).get(route.name());
    }

    /** Calls it with this brand's body and these ids in its address. */
    public static Api.Answer call(
            Api as, Route route, BrandOfEverything brand, Map<String, String> ids, Map<String, String> headers) {
        if (route.path().endsWith("/suppressions/list")) {
            return as.send(
                    route.method(),
                    route.address(ids),
                    InsideTenant.freshNumber().e164(),
                    "text/plain",
                    headers);
        }
        JsonNode example = example(route);
        return as.send(
                route.method(),
                route.address(ids),
                example == null ? null : brand.filled(example),
                example == null ? null : "application/json",
                headers);
    }

    private static String text(String resource) {
        try (InputStream file = Routes.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
