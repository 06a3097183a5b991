package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address in a webhook must not lead the server anywhere but to the carrier. */
class TwilioMediaTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer api;
    private HttpServer elsewhere;
    private TwilioMedia media;

    @BeforeEach
    void start() throws IOException {
        api = server();
        elsewhere = server();
        media = new TwilioMedia(new TwilioAccount(
                Optional.of("AC1"),
                Optional.of("secret"),
                Optional.empty(),
                Optional.of(base(api)),
                Optional.empty(),
                "127.0.0.1",
                9080));
    }

    @AfterEach
    void stop() {
        api.stop(0);
        elsewhere.stop(0);
    }

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getLocalAddress().getPort() + path + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.endsWith("moved")) {
            exchange.getResponseHeaders().add("Location", base(elsewhere) + "/inside");
            exchange.sendResponseHeaders(307, -1);
        } else {
            byte[] picture = new byte[100];
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
        }
        exchange.close();
    }

    private static String base(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    @Test
    void a_picture_at_the_accounts_api_is_fetched_with_its_token() {
        assertThat(media.fetch(base(api) + "/Media/ME1", 1000))
                .hasValueSatisfying(file -> assertThat(file).hasSize(100));
        assertThat(asked).singleElement().asString().contains("Basic ");
    }

    @Test
    void no_other_address_is_asked_whatever_a_webhook_names() {
        assertThat(media.fetch(base(elsewhere) + "/Media/ME1", 1000)).isEmpty();
        assertThat(media.fetch("http://api.twilio.com/x", 1000)).isEmpty();
        assertThat(media.fetch("https://api.twilio.com.evil.example/x", 1000)).isEmpty();
        assertThat(media.fetch("https://api.twilio.com@evil.example/x", 1000)).isEmpty();
        assertThat(media.fetch("file:///etc/passwd", 1000)).isEmpty();
        assertThat(media.fetch(base(api) + "/../admin", 1000)).isEmpty();
        assertThat(media.fetch("not an address", 1000)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_redirect_away_from_the_carrier_is_not_followed() {
        assertThat(media.fetch(base(api) + "/moved", 1000)).isEmpty();
        assertThat(asked).singleElement().asString().contains("/moved");
    }

    @Test
    void what_is_larger_than_the_limit_is_left() {
        assertThat(media.fetch(base(api) + "/Media/ME1", 99)).isEmpty();
    }
}
