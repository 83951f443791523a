package fr.preau.management.rules;

import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.registration.Profile;
import java.time.LocalDate;
import java.util.List;

/**
 * The seats of one day: its capacity and what is reserved.
 *
 * @param held seats that are taken
 * @param seen what they were when the form was opened
 * @param saved what has just changed
 * @param unchanged whether what was just sent was already so
 * @param conflict what sending again would change, when somebody else was faster
 */
public record DayRulesView(
        String slug,
        String cycleTitle,
        long day,
        LocalDate date,
        int held,
        int waiting,
        DayRulesForm form,
        String seen,
        List<Difference> saved,
        boolean unchanged,
        List<Difference> conflict,
        List<FieldError> errors)
        implements FaultyForm {

    public DayRulesView {
        saved = List.copyOf(saved);
        conflict = List.copyOf(conflict);
        errors = List.copyOf(errors);
    }

    public List<Profile> profiles() {
        return List.of(Profile.values());
    }
}
