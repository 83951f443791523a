package fr.preau.registration.rules;

import fr.preau.platform.Cache;
import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.registration.rules.Questions.Question;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What the form of a cycle asks, within reach. */
@NamedInterface("rules")
@Component
public class FormRules {

    private final Cache<Long, Form> cache;

    FormRules(RegistrationRules rules, Questions questions, Changes changes) {
        cache = new Cache<>(changes, What.CYCLES, cycle -> Optional.of(new Form(rules.of(cycle), questions.of(cycle))));
    }

    /** A cycle's rules and questions as they are now. */
    public record Form(Rules rules, List<Question> questions) {
        public Form {
            questions = List.copyOf(questions);
        }
    }

    public Form of(long cycleId) {
        return cache.get(cycleId).orElseThrow();
    }
}
