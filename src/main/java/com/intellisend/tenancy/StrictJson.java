package com.intellisend.tenancy;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;

/**
 * JSON as the API speaks it: camelCase, absent instead of null, and what nobody knows or what is of another kind is refused.
 * By itself the binding takes 4294967297 minutes for one, and {@code "stopOnReply": "yes"} for no.
 */
public final class StrictJson {

    private StrictJson() {}

    public static Jsonb create() {
        return JsonbBuilder.create(new JsonbConfig()
                .withNullValues(false)
                .withDeserializers(new WholeNumber(), new YesOrNo(), new Text())
                .setProperty("jsonb.fail-on-unknown-properties", true));
    }

    private static final class WholeNumber implements JsonbDeserializer<Integer> {

        @Override
        public Integer deserialize(JsonParser json, DeserializationContext context, Type type) {
            if (json.getValue() instanceof JsonNumber number) {
                BigDecimal value = number.bigDecimalValue();
                if (value.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
                        && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                        && value.compareTo(BigDecimal.valueOf(value.intValue())) == 0) {
                    return value.intValue();
                }
            }
            throw new JsonbException("A whole number is expected.");
        }
    }

    private static final class YesOrNo implements JsonbDeserializer<Boolean> {

        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context, Type type) {
            JsonValue value = json.getValue();
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return value == JsonValue.TRUE;
            }
            throw new JsonbException("true or false is expected.");
        }
    }

    /** A number may stand for a text, as many write a phone or a ZIP code; U+0000 is what PostgreSQL does not keep. */
    private static final class Text implements JsonbDeserializer<String> {

        @Override
        public String deserialize(JsonParser json, DeserializationContext context, Type type) {
            JsonValue value = json.getValue();
            if (value instanceof JsonString text && text.getString().indexOf('\u0000') < 0) {
                return text.getString();
            }
            if (value instanceof JsonNumber) {
                return value.toString();
            }
            throw new JsonbException("A text is expected.");
        }
    }
}
