package fr.preau.management.rules;

import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.registration.rules.Questions.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a cycle's registration.
 *
 * @param ready questions that the form does not ask yet, one click away
 * @param seen what they were when the form was opened
 * @param said what the public reads of the rules as they stand in the form; empty while they cannot be read
 * @param saved what has just changed
 * @param unchanged whether what was just sent was already so
 * @param conflict what sending again would change, when somebody else was faster
 */
public record RulesView(
        String slug,
        List<Day> days,
        List<Question> questions,
        List<ReadyQuestion> ready,
        RulesForm form,
        String seen,
        Optional<Said> said,
        List<Difference> saved,
        boolean unchanged,
        List<Difference> conflict,
        List<FieldError> errors)
        implements FaultyForm {

    public RulesView {
        days = List.copyOf(days);
        questions = List.copyOf(questions);
        ready = List.copyOf(ready);
        saved = List.copyOf(saved);
        conflict = List.copyOf(conflict);
        errors = List.copyOf(errors);
    }

    /**
     * What rules look like from outside.
     *
     * @param audience the sentences before the form
     * @param asked what the form asks besides who one is, in words
     */
    public record Said(List<String> audience, List<String> asked) {
        public Said {
            audience = List.copyOf(audience);
            asked = List.copyOf(asked);
        }
    }

    /** A day's seats; the reserves in words. */
    public record Day(
            String address, LocalDate date, boolean cancelled, int held, int capacity, List<String> reserves) {
        public Day {
            reserves = List.copyOf(reserves);
        }
    }
}
