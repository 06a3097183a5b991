package com.intellisend.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioSignatureTest {

    static Stream<Arguments> vectors() throws IOException {
        JsonNode all = new ObjectMapper().readTree(TwilioSignatureTest.class.getResource("signatures.json"));
        return StreamSupport.stream(all.get("vectors").spliterator(), false)
                .map(vector -> Arguments.of(vector.get("id").asText(), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void what_twilio_signed_is_believed_and_nothing_else(String id, JsonNode vector) {
        String token = vector.get("auth_token").asText();
        String url = vector.get("request_url").asText();
        String signature = vector.get("signature").isNull()
                ? null
                : vector.get("signature").asText();
        JsonNode raw = vector.get("raw_body");

        boolean believed = raw.isNull()
                ? TwilioSignature.isValid(token, url, fields(vector.get("params")), signature)
                : TwilioSignature.isValid(token, url, raw.asText().getBytes(StandardCharsets.UTF_8), signature);

        assertThat(believed).isEqualTo(vector.get("expect_valid").asBoolean());
    }

    @Test
    void what_we_sign_we_believe() {
        Map<String, List<String>> fields = Map.of("To", List.of("+15205550100"), "Body", List.of(" STOP \n"));
        String url = "http://localhost:9080/webhooks/twilio/inbound";

        String signature = TwilioSignature.sign("simulator", url, fields);

        assertThat(TwilioSignature.isValid("simulator", url, fields, signature)).isTrue();
        assertThat(TwilioSignature.isValid("another", url, fields, signature)).isFalse();
        assertThat(TwilioSignature.isValid("simulator", url + "?a=1", fields, signature))
                .isFalse();
        assertThat(TwilioSignature.isValid("simulator", url, Map.of("To", List.of("+15205550101")), signature))
                .isFalse();
    }

    @Test
    void the_simulator_s_account_looks_like_one_of_twilio() {
        assertThat(TwilioAccount.SIMULATOR_SID).hasSize(34).startsWith("ACsimulator");
        assertThat(TwilioAccount.SIMULATOR_SERVICE).hasSize(34).startsWith("MG");
    }

    private static Map<String, List<String>> fields(JsonNode params) {
        Map<String, List<String>> fields = new HashMap<>();
        params.properties().forEach(field -> {
            List<String> values = new ArrayList<>();
            if (field.getValue().isArray()) {
                field.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(field.getValue().isNull() ? "" : field.getValue().asText());
            }
            fields.put(field.getKey(), values);
        });
        return fields;
    }
}
