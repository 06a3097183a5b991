package com.intellisend.messaging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's error codes as data ({@code carrier-errors.csv}); Twilio says that codes may change, so each unlisted one has
 * a safe reading: this text failed, nothing sends it again by itself, and staff are told.
 */
public final class CarrierErrors {

    private static final Map<Integer, CarrierError> LISTED = read();

    private CarrierErrors() {}

    /**
     * What the code means.
     *
     * @param code null when the carrier refused without one
     */
    public static CarrierError of(@Nullable Integer code) {
        int number = code == null ? 0 : code;
        CarrierError listed = LISTED.get(number);
        if (listed != null) {
            return listed;
        }
        String words = number == 0
                ? "Twilio refused the text without saying why."
                : "Twilio refused the text (error " + number + ").";
        return new CarrierError(
                number, CarrierError.Kind.UNKNOWN, CarrierError.Scope.MESSAGE, CarrierError.Action.NOTE, null, words);
    }

    /** All codes after which this is done. */
    static List<Integer> with(CarrierError.Action action) {
        return LISTED.values().stream()
                .filter(error -> error.action() == action)
                .map(CarrierError::code)
                .toList();
    }

    private static Map<Integer, CarrierError> read() {
        try (InputStream data = Objects.requireNonNull(
                        CarrierErrors.class.getResourceAsStream("carrier-errors.csv"), "carrier-errors.csv");
                CsvReader<NamedCsvRecord> lines =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            return lines.stream().map(CarrierErrors::error).collect(Collectors.toMap(CarrierError::code, e -> e));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CarrierError error(NamedCsvRecord line) {
        String again = line.getField("again");
        return new CarrierError(
                Integer.parseInt(line.getField("code")),
                CarrierError.Kind.valueOf(line.getField("kind")),
                CarrierError.Scope.valueOf(line.getField("scope")),
                CarrierError.Action.valueOf(line.getField("action")),
                again.isEmpty() ? null : Duration.parse(again),
                line.getField("words"));
    }
}
