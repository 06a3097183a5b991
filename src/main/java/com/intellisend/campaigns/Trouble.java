package com.intellisend.campaigns;

import com.intellisend.messaging.CarrierErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Too much of one thing among the texts that were watched.
 *
 * @param texts how many
 * @param among of how many
 */
record Trouble(Kind kind, int texts, int among) {

    enum Kind {
        FILTERED(0.05, 2),
        OPTED_OUT(0.05, 2),
        FAILED(0.20, 3);

        private final double share;
        private final int fewest;

        /**
         * A share of the watched texts that is too much.
         *
         * @param fewest one unlucky person in a dozen is no reason to stop
         */
        Kind(double share, int fewest) {
            this.share = share;
            this.fewest = fewest;
        }

        private Optional<Trouble> in(int texts, int among) {
            return texts >= fewest && texts > share * among
                    ? Optional.of(new Trouble(this, texts, among))
                    : Optional.empty();
        }
    }

    /** The first that is found; what carriers and people resent comes before what merely failed. */
    static Optional<Trouble> in(Figures figures, int among) {
        return Kind.FILTERED
                .in(figures.filtered(), among)
                .or(() -> Kind.OPTED_OUT.in(figures.optedOut(), among))
                .or(() -> Kind.FAILED.in(figures.failed(), among));
    }

    /** What happened, for staff. */
    String words() {
        String what = switch (kind) {
            case FILTERED -> "were filtered by the carriers as unwanted";
            case OPTED_OUT -> "were answered with an opt-out";
            case FAILED -> "did not arrive";
        };
        return texts + " of " + among + " texts " + what + ".";
    }

    /**
     * The likely cause and what to do.
     *
     * @param commonest the error of most texts that failed; null when none has one
     */
    String advice(@Nullable Integer commonest) {
        return switch (kind) {
            case FILTERED ->
                "Carriers filter shortened links, capitals, texts without the brand's name or a way to opt out, and brands"
                        + " that are not registered for what they send. Change the text, then resume.";
            case OPTED_OUT ->
                "These people did not expect this text. Look at who is in the segment and where their consent came from,"
                        + " then resume or cancel.";
            case FAILED ->
                (commonest == null
                                ? "The carriers gave no reason. "
                                : "Mostly: " + CarrierErrors.of(commonest).words() + " (" + commonest + ") ")
                        + "Look at the numbers in the segment and at the sender, then resume.";
        };
    }
}
