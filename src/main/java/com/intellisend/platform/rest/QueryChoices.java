package com.intellisend.platform.rest;

import com.intellisend.kernel.InvalidInput;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word in a query that stands for a choice is one of those that there are, or is refused by the name of its field. By
 * itself JAX-RS takes {@code dryRun=yes} for no, and answers a word of no enum with 404.
 */
@Provider
public class QueryChoices implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        List<?> choices = type == boolean.class
                ? List.of(true, false)
                : type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
        if (choices.isEmpty()) {
            return null;
        }
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(parameter -> new Choice<T>(((QueryParam) parameter).value(), choices))
                .findFirst()
                .orElse(null);
    }

    private record Choice<T>(String field, List<?> choices) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String word) {
            return (T) choices.stream()
                    .filter(choice -> choice.toString().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(field, "is one of " + words()));
        }

        @Override
        public String toString(T choice) {
            return choice.toString();
        }

        private String words() {
            return String.join(", ", choices.stream().map(Object::toString).toList());
        }
    }
}
