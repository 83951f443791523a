package fr.preau.survey.complaint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What went wrong for somebody, and what was answered.
 *
 * @param cycle 0 when it is about none
 * @param answer empty, like its date, until there is one
 * @param revision rises each time that it is written
 */
public record Complaint(
        long id,
        long cycle,
        Nature nature,
        Origin origin,
        LocalDate receivedOn,
        String text,
        String answer,
        Optional<LocalDate> answeredOn,
        int revision) {

    /** What it is. */
    public enum Nature {
        COMPLAINT("Réclamation"),
        DIFFICULTY("Difficulté"),
        INCIDENT("Incident");

        private final String label;

        Nature(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whose it is. */
    public enum Origin {
        PARTICIPANT("Participant ou participante"),
        SPEAKER("Intervenant ou intervenante"),
        FUNDER("Financeur"),
        EMPLOYER("Employeur"),
        TEAM("Équipe"),
        OTHER("Autre");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
