package fr.preau.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A survey.
 *
 * @param days the numbers of the meeting days that it is about
 * @param revision rises each time that the draft is written
 * @param issued tickets given, one a person or a slip
 * @param reminded people written to once more
 * @param answered ballots counted so far; all of them once it is closed
 * @param lost ballots that could not be opened, because the urn's key was gone
 * @param destroyed whether too few answered to tell anything
 * @param decision what was changed after it, empty until it is written
 */
public record Survey(
        long id,
        long cycleId,
        SurveyKind kind,
        List<Long> days,
        String title,
        State state,
        Way way,
        int revision,
        Optional<Instant> openedAt,
        Optional<LocalDate> closesOn,
        Optional<Instant> closedAt,
        Optional<Instant> remindedAt,
        int issued,
        int reminded,
        int answered,
        int lost,
        boolean destroyed,
        String decision,
        Optional<LocalDate> decidedOn,
        List<Question> questions) {

    public Survey {
        days = List.copyOf(days);
        questions = List.copyOf(questions);
    }

    /** How far it is. */
    public enum State {
        DRAFT("Brouillon"),
        /** Opens by itself once the day is over. */
        PLANNED("Prévu"),
        OPEN("Ouvert"),
        CLOSED("Clos");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it reaches people: one way, since a slip belongs to nobody who could be told from who was mailed. */
    public enum Way {
        MAIL,
        SLIPS
    }

    /** The same with these questions. */
    Survey asking(List<Question> asked) {
        return new Survey(
                id,
                cycleId,
                kind,
                days,
                title,
                state,
                way,
                revision,
                openedAt,
                closesOn,
                closedAt,
                remindedAt,
                issued,
                reminded,
                answered,
                lost,
                destroyed,
                decision,
                decidedOn,
                asked);
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean closed() {
        return state == State.CLOSED;
    }

    /** In percent of the tickets; of a closed survey. */
    public int rate() {
        return issued == 0 ? 0 : Math.round(100f * answered / issued);
    }
}
