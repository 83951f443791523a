package fr.preau.registration;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Shelf;
import fr.preau.registration.Questions.Question;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the form of a cycle asks, within reach. */
@Component
public class FormRules {

    private final Shelf<Long, Form> shelf;

    FormRules(RegistrationRules rules, Questions questions, Changes changes) {
        shelf = new Shelf<>(changes, What.CYCLES, cycle -> Optional.of(new Form(rules.of(cycle), questions.of(cycle))));
    }

    /** A cycle's rules and questions as they are now. */
    public record Form(Rules rules, List<Question> questions) {
        public Form {
            questions = List.copyOf(questions);
        }
    }

    public Form of(long cycleId) {
        return shelf.get(cycleId).orElseThrow();
    }
}
