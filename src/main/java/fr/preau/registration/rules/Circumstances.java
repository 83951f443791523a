package fr.preau.registration.rules;

import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Condition.InWorkshop;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody says that the questions asked of them depend on.
 *
 * @param days on which they come, or for which they wait
 * @param workshops that they choose
 * @param profile a {@link fr.preau.registration.Profile}'s name or empty
 * @param replies by question
 */
@NamedInterface("rules")
public record Circumstances(Set<Long> days, Set<Long> workshops, String profile, Map<Long, String> replies) {

    public Circumstances {
        days = Set.copyOf(days);
        workshops = Set.copyOf(workshops);
        replies = Map.copyOf(replies);
    }

    /** Those of these questions that are asked of them. Questions that wait for one another are asked of nobody. */
    public List<Question> asked(List<Question> questions) {
        return questions.stream()
                .filter(question -> asked(question, questions, new HashSet<>()))
                .toList();
    }

    private boolean asked(Question question, List<Question> all, Set<Long> waiting) {
        return waiting.add(question.id())
                && switch (question.wording().condition()) {
                    case Everybody _ -> true;
                    case OnDay(var day) -> days.contains(day);
                    case InWorkshop(var workshop) -> workshops.contains(workshop);
                    case OfProfile(var wanted) -> wanted.name().equals(profile);
                    case AfterReply(var other, var choice) ->
                        find(all, other)
                                .filter(found -> found.wording()
                                        .chosen(replies.getOrDefault(other, ""))
                                        .contains(choice))
                                .filter(found -> asked(found, all, waiting))
                                .isPresent();
                };
    }

    /**
     * For a form that asks neither days nor workshops of somebody who has these: what they decide is decided, what
     * the form asks is left open.
     */
    public static List<Question> settled(List<Question> questions, Set<Long> days, Set<Long> workshops) {
        return questions.stream()
                .flatMap(question -> settled(question, days, workshops).stream())
                .toList();
    }

    private static Optional<Question> settled(Question question, Set<Long> days, Set<Long> workshops) {
        return switch (question.wording().condition()) {
            case OnDay(var day) -> days.contains(day) ? Optional.of(question.unconditional()) : Optional.empty();
            case InWorkshop(var workshop) ->
                workshops.contains(workshop) ? Optional.of(question.unconditional()) : Optional.empty();
            case Everybody _, OfProfile _, AfterReply _ -> Optional.of(question);
        };
    }

    /** The question on which that one depends, that on which this depends in turn, and so on; itself in a circle. */
    public static Set<Long> awaited(Condition condition, List<Question> questions) {
        var awaited = new HashSet<Long>();
        var next = condition;
        while (next instanceof AfterReply(var other, var _) && awaited.add(other)) {
            next = find(questions, other)
                    .map(found -> found.wording().condition())
                    .orElseGet(Everybody::new);
        }
        return awaited;
    }

    private static Optional<Question> find(List<Question> questions, long id) {
        return questions.stream().filter(one -> one.id() == id).findFirst();
    }
}
