package fr.preau.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of a funder for an action, on a credit line; amounts in cents, empty where not known.
 *
 * @param outsideState as another system has it, word for word
 * @param opinion of the funder: empty, or FAVOURABLE, RESERVED, UNFAVOURABLE
 */
public record FundingRequest(
        long id,
        long sheetId,
        long funderId,
        String creditLine,
        String channel,
        String outsideReference,
        String outsideState,
        RequestState state,
        Optional<Long> requested,
        Optional<Long> proposed,
        Optional<Long> voted,
        Optional<Long> notified,
        long paid,
        Optional<Act> act,
        String opinion,
        String opinionText,
        int version) {

    /** With what its funder says of it. */
    public FundingRequest said(Optional<Long> amount, String opinionGiven, String words) {
        return new FundingRequest(
                id,
                sheetId,
                funderId,
                creditLine,
                channel,
                outsideReference,
                outsideState,
                state,
                requested,
                amount,
                voted,
                notified,
                paid,
                act,
                opinionGiven,
                words,
                version);
    }

    /** By what an amount was voted. */
    public record Act(ActKind kind, String number, LocalDate date) {}

    /** What kind of act a vote is. */
    public enum ActKind {
        DELIBERATION("Délibération"),
        PREFECT("Décision préfectorale"),
        COMMISSION("Commission");

        private final String label;

        ActKind(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }
    }
}
