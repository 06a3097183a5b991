package com.intellisend.platform.signin;

import java.util.List;

/** What is shown to somebody who has not signed in: the sign-in page, its resources, and what signs its own requests. */
final class PublicPaths {

    private static final List<String> OPEN = List.of(
            "/login", "/jakarta.faces.resource/", "/resources/", "/webhooks/", "/simulator", "/favicon", "/error");

    private PublicPaths() {}

    static boolean contains(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }
}
