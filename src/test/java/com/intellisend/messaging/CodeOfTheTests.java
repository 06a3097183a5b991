package com.intellisend.messaging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code what-follows-from-a-code.csv}: a code of Twilio's with its class, and what must have become of the text,
 * of its recipient and of its sender when it came.
 *
 * @param code the number, or {@code 5xx}, or {@code unknown} for any that is not listed
 * @param when at the {@code create} call or in a {@code callback}
 * @param status of the text afterwards
 * @param suppressedAs the reason for which its recipient gets no more texts; empty for none
 * @param sender what its number does then; empty for nothing
 * @param alert the kind of alert that tells staff; empty for none
 * @param offeredAgainAfter the pause after which a campaign's text leaves once more; null for never
 */
public record CodeOfTheTests(
        String code,
        String klass,
        String scope,
        String when,
        String status,
        String suppressedAs,
        String sender,
        String alert,
        @Nullable Duration offeredAgainAfter) {

    private static final int ANY_UNLISTED = 39999;

    public static List<CodeOfTheTests> all() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                CodeOfTheTests.class.getResourceAsStream("what-follows-from-a-code.csv")),
                        StandardCharsets.UTF_8))) {
            return lines.stream().map(CodeOfTheTests::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<CodeOfTheTests> numbered() {
        return all().stream()
                .filter(row -> Character.isDigit(row.code().charAt(row.code().length() - 1)))
                .toList();
    }

    public int number() {
        return code.equals("unknown") ? ANY_UNLISTED : Integer.parseInt(code);
    }

    public boolean isReported() {
        return when.equals("callback");
    }

    public boolean isAmbiguous() {
        return klass.equals("ambiguous");
    }

    private static CodeOfTheTests read(NamedCsvRecord row) {
        String again = row.getField("offered_again_after");
        return new CodeOfTheTests(
                row.getField("code"),
                row.getField("klass"),
                row.getField("scope"),
                row.getField("when"),
                row.getField("status"),
                row.getField("suppressed_as"),
                row.getField("sender"),
                row.getField("alert"),
                again.isEmpty() ? null : Duration.parse(again));
    }
}
