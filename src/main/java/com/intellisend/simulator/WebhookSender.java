package com.intellisend.simulator;

import com.intellisend.messaging.twilio.TwilioAccount;
import com.intellisend.messaging.twilio.TwilioSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Posts one form with its signature, as Twilio's machines do. */
@ApplicationScoped
class WebhookSender {

    /** Twilio's own default for a whole webhook (twilio-and-compliance 2.4). */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Inject
    private TwilioAccount account;

    /** @return the status of the answer */
    int post(String url, Map<String, String> form) throws IOException, InterruptedException {
        Map<String, List<String>> fields = new TreeMap<>();
        form.forEach((name, value) -> fields.put(name, List.of(value)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(withoutFragment(url)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header(TwilioSignature.HEADER, TwilioSignature.sign(account.token(), withoutFragment(url), fields))
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
