package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Kind;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.page.QuestionsView.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.modulith.NamedInterface;

/** Questions under the sequences of their day. */
@NamedInterface("page")
public final class Groups {

    private Groups() {}

    /** The titles of what speakers are asked about; breaks and welcomes are not. */
    public static List<String> sequences(Cycle.Day day) {
        return day.content().sequences().stream()
                .filter(one -> one.kind() != Kind.BREAK && one.kind() != Kind.WELCOME)
                .map(SequenceContent::title)
                .filter(title -> !title.isBlank())
                .distinct()
                .toList();
    }

    /** In the day's order; a sequence that has gone since leaves its questions to the whole day, which comes last. */
    public static List<Group> of(Cycle.Day day, List<SpeakerQuestion> questions) {
        var titles = sequences(day);
        var groups = new ArrayList<Group>();
        titles.forEach(
                title -> add(groups, title, questions, one -> one.sequence().equals(title)));
        add(groups, "", questions, one -> !titles.contains(one.sequence()));
        return groups;
    }

    /** What was shown and not answered; of that sequence and of none that the day has; of all where it has no such one. */
    static List<SpeakerQuestion> toAnswer(Cycle.Day day, List<SpeakerQuestion> questions, String sequence) {
        var titles = sequences(day);
        var others = titles.contains(sequence)
                ? titles.stream().filter(title -> !title.equals(sequence)).toList()
                : List.<String>of();
        return questions.stream()
                .filter(one -> one.state() == State.SHOWN && !others.contains(one.sequence()))
                .toList();
    }

    private static void add(
            List<Group> groups, String title, List<SpeakerQuestion> questions, Predicate<SpeakerQuestion> which) {
        var theirs = questions.stream().filter(which).toList();
        if (!theirs.isEmpty()) {
            groups.add(new Group(title, theirs));
        }
    }
}
