package com.intellisend.compliance;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence for a number as it is handed over: the same to the API and to whoever saves it from the page. */
public record EvidenceDocument(
        String phone,
        String brand,
        Instant asOf,
        List<String> zones,
        List<Consent> consent,
        List<Suppression> suppressions,
        List<Evidence.Text> texts,
        List<Evidence.Stop> stops) {

    private static final Jsonb JSON =
            JsonbBuilder.create(new JsonbConfig().withNullValues(false).withFormatting(true));

    /** One event of the ledger. */
    public record Consent(
            Instant at,
            String kind,
            String source,
            @Nullable String wording,
            @Nullable String importId,
            @Nullable Long importLine,
            @Nullable String messageId,
            @Nullable String userId) {

        static Consent of(ConsentLedger.Entry entry) {
            return new Consent(
                    entry.at(),
                    entry.kind(),
                    entry.source(),
                    entry.wording(),
                    text(entry.importId()),
                    entry.importLine(),
                    text(entry.messageId()),
                    text(entry.userId()));
        }

        private static @Nullable String text(@Nullable Object id) {
            return id == null ? null : id.toString();
        }
    }

    public static EvidenceDocument of(Evidence evidence) {
        return new EvidenceDocument(
                evidence.phone().e164(),
                evidence.brand(),
                evidence.asOf(),
                evidence.zones(),
                evidence.consent().stream().map(Consent::of).toList(),
                evidence.suppressions(),
                evidence.texts(),
                evidence.stops());
    }

    public String json() {
        return JSON.toJson(this);
    }
}
