package com.intellisend.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.testkit.Api;
import com.intellisend.testkit.Api.Answer;
import com.intellisend.testkit.Brand;
import com.intellisend.testkit.InsideTenant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A POST that is repeated with its Idempotency-Key has its effect once, whoever is faster. */
@ArquillianTest
@RunAsClient
class IdempotencyIT {

    private final Brand brand = Brand.create();

    @Test
    void of_eight_requests_with_one_key_at_once_one_works_and_all_get_its_answer() {
        String key = UUID.randomUUID().toString();
        String body = "{\"phone\": \"%s\"}".formatted(InsideTenant.freshNumber());

        List<CompletableFuture<Answer>> asked = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> keyed(brand.api(), brand.path("/contacts"), body, key)))
                .limit(8)
                .toList();
        Set<String> answers = asked.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.status() + answer.raw().body())
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).startsWith("201");
        assertThat(brand.api().get(brand.path("/contacts")).body().get("items")).hasSize(1);
    }

    @Test
    void what_was_refused_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        String phone = InsideTenant.freshNumber().e164();

        Answer refused = keyed(brand.api(), brand.path("/contacts"), "{\"phone\": \"12\"}", key);
        Answer mended = keyed(brand.api(), brand.path("/contacts"), "{\"phone\": \"" + phone + "\"}", key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void a_key_belongs_to_one_token_and_to_one_address() {
        String key = UUID.randomUUID().toString();
        String tag = "{\"name\": \"%s\", \"systemPrompt\": \"x\"}".formatted(UUID.randomUUID());
        assertThat(keyed(brand.api(), brand.path("/ai-personas"), tag, key).status())
                .isEqualTo(201);

        assertThat(keyed(Api.asAgency(), brand.path("/ai-personas"), tag, key)
                        .body()
                        .get("type")
                        .asText())
                .as("another token's key is another key")
                .endsWith("persona-name-taken");
        assertThat(keyed(brand.api(), brand.path("/ai/improve"), tag, key).status())
                .isEqualTo(409);
    }

    private static Answer keyed(Api api, String path, String body, String key) {
        return api.send("POST", path, body, "application/json", Map.of("Idempotency-Key", key));
    }
}
