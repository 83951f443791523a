package fr.preau.registration.rules;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Seats;
import fr.preau.platform.Cache;
import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Questions.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What the form of a cycle asks, within reach. */
@NamedInterface("rules")
@Component
public class FormRules {

    private final Cache<Long, Form> cache;
    private final RegistrationRules rules;
    private final Questions questions;
    private final Cycles cycles;
    private final Seats seats;

    FormRules(RegistrationRules rules, Questions questions, Cycles cycles, Seats seats, Changes changes) {
        this.rules = rules;
        this.questions = questions;
        this.cycles = cycles;
        this.seats = seats;
        cache = new Cache<>(changes, What.CYCLES, cycle -> Optional.of(now(cycle)));
    }

    /**
     * A cycle's rules and questions as they are now.
     *
     * @param questions those that somebody may be asked, each with its condition in words
     */
    public record Form(Rules rules, List<Question> questions) {
        public Form {
            questions = List.copyOf(questions);
        }
    }

    public Form of(long cycleId) {
        return cache.get(cycleId).orElseThrow();
    }

    /** The same, read anew: for whoever has just changed it. */
    public Form now(long cycleId) {
        var all = said(cycleId, questions.of(cycleId));
        var asked = all.stream().filter(FormRules::asked).map(Question::id).collect(Collectors.toSet());
        return new Form(
                rules.of(cycleId),
                all.stream()
                        .filter(question -> asked.contains(question.id())
                                && asked.containsAll(
                                        Circumstances.awaited(question.wording().condition(), all)))
                        .toList());
    }

    /** Whether what its condition names is there; a question that waits for one that is not asked is not either. */
    public static boolean asked(Question question) {
        return question.when().isPresent() || question.wording().condition() instanceof Everybody;
    }

    /** Each with its condition in words; without any where what the condition names is gone, so that nobody is asked. */
    public List<Question> said(long cycleId, List<Question> all) {
        if (all.stream().allMatch(question -> question.wording().condition() instanceof Everybody)) {
            return all;
        }
        var cycle = cycles.withId(cycleId).orElseThrow();
        var days = cycle.days().stream().map(Cycle.Day::id).toList();
        var words = new ConditionWords(cycle, seats.workshops(days), all);
        return all.stream()
                .map(question -> words.of(question.wording().condition())
                        .map(question::said)
                        .orElse(question))
                .toList();
    }
}
