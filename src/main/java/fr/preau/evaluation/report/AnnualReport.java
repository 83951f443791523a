package fr.preau.evaluation.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The report on one year of a contract.
 *
 * @param askedOn when councils were asked, {@code due} the last day of their month, {@code voteOn} when the
 *     intercommunal council means to vote
 * @param followUp what follows from each opinion, in Markdown
 */
public record AnnualReport(
        long id,
        long contractId,
        int year,
        State state,
        Optional<LocalDate> askedOn,
        Optional<LocalDate> due,
        Optional<LocalDate> voteOn,
        String approvedBy,
        Optional<LocalDate> approvedOn,
        String followUp,
        Optional<LocalDate> publishedOn) {

    public enum State {
        DRAFT("Brouillon"),
        OUT_FOR_OPINION("Soumis pour avis"),
        APPROVED("Approuvé"),
        PUBLISHED("Publié");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the month of the councils is over: who said nothing is favourable. */
    boolean opinionsClosed(LocalDate today) {
        return due.filter(today::isAfter).isPresent();
    }

    /** What a council was asked, and said. */
    public record Opinion(long id, String council, Said said, String text, Optional<LocalDate> givenOn) {

        /** In words; silence speaks once the month is over. */
        String words(boolean closed) {
            return said == Said.AWAITED && closed ? "Réputé favorable : pas de réponse dans le mois" : said.label;
        }
    }

    public enum Said {
        AWAITED("Attendu"),
        FAVOURABLE("Favorable"),
        RESERVED("Favorable avec des réserves"),
        UNFAVOURABLE("Défavorable");

        private final String label;

        Said(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
