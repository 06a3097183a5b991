package com.intellisend.compliance;

import com.intellisend.compliance.MessageReading.Reading;
import com.intellisend.compliance.Suppression.Scope;
import com.intellisend.kernel.PhoneNumber;
import com.intellisend.kernel.TenantId;
import com.intellisend.tenancy.UseCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Understands an inbound text before anything else does, and acts on it in the same transaction. */
@UseCase
public class OptOuts {

    @Inject
    private Suppressions suppressions;

    @Inject
    private ReviewList reviews;

    @Inject
    private ConsentLedger ledger;

    /**
     * Reads a text and does what it asks: suppress, lift a keyword's suppression, or hold for a person to read.
     *
     * @param message the inbound message's row, which exists already in this transaction
     * @param optOutType Twilio's own reading (STOP, START, HELP), if it sent one
     */
    public Reading understand(
            TenantId tenant, PhoneNumber from, UUID message, String body, @Nullable String optOutType, Instant at) {
        Reading reading = MessageReading.of(body, optOutType);
        switch (reading.kind()) {
            case OPT_OUT_KEYWORD ->
                suppress(tenant, from, SuppressionReason.KEYWORD, Scope.ALL, message, body, reading.sure(), at);
            case OPT_OUT_PLAIN ->
                suppress(tenant, from, SuppressionReason.REQUEST, Scope.ALL, message, body, reading.sure(), at);
            case OPT_OUT_MARKETING ->
                suppress(tenant, from, SuppressionReason.REQUEST, Scope.MARKETING, message, body, reading.sure(), at);
            case WRONG_NUMBER ->
                suppress(tenant, from, SuppressionReason.WRONG_NUMBER, Scope.ALL, message, body, reading.sure(), at);
            case OPT_IN -> {
                suppressions.liftKeyword(tenant, from, message, at);
                ledger.record(
                        tenant,
                        new ConsentLedger.Entry(
                                from, "opt_in", "message", shortened(body), null, null, message, null, at));
            }
            case HOLD -> reviews.hold(tenant, from, message, body, at);
            case OPT_IN_REQUEST ->
                ledger.record(
                        tenant,
                        new ConsentLedger.Entry(
                                from, "opt_in_request", "message", shortened(body), null, null, message, null, at));
            case HELP, ORDINARY -> {}
        }
        return reading;
    }

    private void suppress(
            TenantId tenant,
            PhoneNumber from,
            SuppressionReason reason,
            Scope scope,
            UUID message,
            String body,
            boolean sure,
            Instant at) {
        Suppression obeyed = suppressions.add(
                tenant,
                new Suppressions.New(from, reason.slug(), scope, "message", message, null, shortened(body)),
                at);
        if (!sure && message.equals(obeyed.sourceMessageId())) {
            reviews.offerUndo(tenant, obeyed, message, body, at);
        }
    }

    private static String shortened(String body) {
        return body.length() <= 500 ? body : body.substring(0, 500);
    }
}
