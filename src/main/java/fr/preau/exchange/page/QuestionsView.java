package fr.preau.exchange.page;

import fr.preau.exchange.SpeakerQuestion;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The questions of a day as somebody reads them: a person behind their link, or the room by its code.
 *
 * @param address of the page
 * @param own address of the person's own page; empty for the room, which only reads
 * @param open whether questions and votes are taken
 * @param moderated whether a question is read before others see it
 * @param groups by sequence, in the day's order
 * @param mine the person's own, in whatever state
 * @param sequences to choose from
 * @param aside how many were set aside
 */
public record QuestionsView(
        String cycleTitle,
        LocalDate date,
        String address,
        String own,
        boolean open,
        boolean moderated,
        List<Group> groups,
        List<SpeakerQuestion> mine,
        Set<Long> voted,
        long registration,
        List<String> sequences,
        int aside,
        Typed typed,
        String told,
        List<FieldError> errors)
        implements FaultyForm {

    public QuestionsView {
        groups = List.copyOf(groups);
        mine = List.copyOf(mine);
        voted = Set.copyOf(voted);
        sequences = List.copyOf(sequences);
        errors = List.copyOf(errors);
    }

    /** The questions about one sequence; about the whole day if it has no title. */
    public record Group(String sequence, List<SpeakerQuestion> questions) {

        public Group {
            questions = List.copyOf(questions);
        }

        public String title() {
            return sequence.isEmpty() ? "Toute la journée" : sequence;
        }
    }

    /** A question as it is typed. */
    public record Typed(String sequence, String text, boolean anonymous) {
        static final Typed NOTHING = new Typed("", "", false);
    }

    public boolean empty() {
        return groups.isEmpty();
    }

    /** Whether that person may vote for it: not for their own, nor once it was answered. */
    public boolean votable(SpeakerQuestion question) {
        return open && question.state() == SpeakerQuestion.State.SHOWN && question.registrationId() != registration;
    }
}
