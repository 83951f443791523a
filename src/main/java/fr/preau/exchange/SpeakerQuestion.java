package fr.preau.exchange;

import java.time.Instant;

/**
 * A question to those who speak on a day, of somebody who has a seat there now.
 *
 * @param sequence title of the sequence; empty for the whole day
 * @param author full name, for organisers; what the room reads is {@link #signature}
 * @param anonymous whether the room does not read who asks
 * @param reason why it is not put; empty unless it was set aside
 * @param answer plain text, empty as long as none is written
 * @param published whether everybody reads the answer
 * @param votes of people who have a seat now
 */
public record SpeakerQuestion(
        long id,
        long dayId,
        String sequence,
        long registrationId,
        String author,
        String organisation,
        boolean anonymous,
        String text,
        State state,
        String reason,
        String answer,
        boolean published,
        Instant askedAt,
        int votes) {

    public static final int LONGEST = 300;
    public static final int LONGEST_ANSWER = 4_000;

    /** Where a question is on its way. */
    public enum State {
        PENDING("En attente de relecture"),
        SHOWN("Affichée"),
        ANSWERED("Traitée"),
        SET_ASIDE("Écartée");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }
    }

    /** Whether the room sees it. */
    public boolean shown() {
        return state == State.SHOWN || state == State.ANSWERED;
    }

    /** Who asks, as the room reads it. */
    public String signature() {
        return anonymous ? "Anonyme" : organisation.isEmpty() ? author : author + ", " + organisation;
    }

    /** What it is but for its votes, as a text that is the same as long as it is. */
    public String withoutVotes() {
        return String.join("\n", Long.toString(id), state.name(), text, signature(), published ? answer : "");
    }
}
