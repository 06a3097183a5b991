package com.intellisend.bench;

import com.intellisend.messaging.twilio.TwilioSignature;
import com.intellisend.testkit.LoopbackTwilio;
import com.intellisend.testkit.LoopbackTwilio.Accepted;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** What the carrier tells us, signed as Twilio signs. */
final class Webhooks {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Webhooks() {}

    /** A phone texts one of our numbers; comes back when that is answered, and fails for any answer but a 200. */
    static void inbound(Instance server, String from, String to, String body) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "MessageSid",
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                "AccountSid",
                Stage.ACCOUNT,
                "From",
                from,
                "To",
                to,
                "Body",
                body,
                "NumMedia",
                "0",
                "NumSegments",
                "1",
                "FromCity",
                "TUCSON",
                "FromState",
                "AZ"));
        int status = post(server.url() + "/webhooks/twilio/inbound", fields);
        if (status != 200) {
            throw new AssertionError("An inbound text was answered " + status);
        }
    }

    /** The carrier calls back at once about every text that it takes; a call that nobody answers is lost. */
    static ExecutorService callBack(LoopbackTwilio carrier, String status) {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        carrier.onAccepted(text -> threads.execute(() -> delivered(text, status)));
        return threads;
    }

    private static void delivered(Accepted text, String status) {
        try {
            post(
                    text.statusCallback(),
                    new TreeMap<>(Map.of(
                            "MessageSid", text.sid(),
                            "MessageStatus", status,
                            "From", text.from(),
                            "To", text.to(),
                            "AccountSid", Stage.ACCOUNT)));
        } catch (AssertionError lost) {
            // as with Twilio: a status callback is not repeated
        }
    }

    private static int post(String url, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        Map<String, List<String>> signed = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header(TwilioSignature.HEADER, TwilioSignature.sign(Stage.TOKEN, url, signed))
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException gone) {
            throw new AssertionError("Nobody answers at " + url, gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
