package com.intellisend.contacts;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a refused line in one text, so that the file can be handed back as it was. */
final class OriginalCells {

    private static final int LONGEST_CELL = 2_000;

    private OriginalCells() {}

    static String write(List<String> cells) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (String cell : cells) {
            String kept = cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
            array.add(kept.replace('\u0000', ' '));
        }
        return array.build().toString();
    }

    static List<String> read(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
