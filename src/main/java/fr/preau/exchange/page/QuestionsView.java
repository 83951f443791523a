package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.exchange.Floor;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** As the room reads them: nobody asks nor votes there. */
    static QuestionsView ofRoom(Cycle cycle, Cycle.Day day, String address, Floor floor, List<SpeakerQuestion> all) {
        return new QuestionsView(
                cycle.title(),
                day.content().date(),
                address,
                "",
                floor.open(),
                floor.moderated(),
                Groups.of(day, all.stream().filter(SpeakerQuestion::shown).toList()),
                List.of(),
                Set.of(),
                0,
                List.of(),
                (int) all.stream().filter(one -> one.state() == State.SET_ASIDE).count(),
                Typed.NOTHING,
                "",
                List.of());
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

    /** Their numbers, for the script that gives other questions a button. */
    public String ownNumbers() {
        return Stream.concat(mine.stream(), groups.stream().flatMap(group -> group.questions.stream()))
                .filter(question -> question.registrationId() == registration)
                .map(question -> Long.toString(question.id()))
                .collect(Collectors.joining(" "));
    }

    /** Whether people vote for it. */
    public boolean put(SpeakerQuestion question) {
        return open && question.state() == State.SHOWN;
    }

    /** Whether that person may vote for it: not for their own, nor once it was answered. */
    public boolean votable(SpeakerQuestion question) {
        return put(question) && question.registrationId() != registration;
    }
}
