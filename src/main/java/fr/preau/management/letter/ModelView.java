package fr.preau.management.letter;

import fr.preau.mail.ShownLetter;
import fr.preau.mail.wording.LetterField;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterWording;
import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Optional;

/**
 * The words of one automatic message.
 *
 * @param list address of the list that it is of
 * @param typed what stands in the form
 * @param seen the version that the form was opened on
 * @param written by whom and when, when somebody changed these words here
 * @param behind what stands behind, such as « le texte du centre »
 * @param conflict what sending again would change of what somebody else wrote meanwhile
 * @param person for whom it is shown, by number; empty for nobody in particular
 * @param shown as a recipient would read it; empty as long as there are errors
 */
public record ModelView(
        Optional<ModelsView.Place> cycle,
        String list,
        String address,
        LetterModel model,
        LetterWording typed,
        long seen,
        Optional<String> written,
        String behind,
        List<Difference> conflict,
        List<FieldError> errors,
        List<Person> people,
        String person,
        Optional<ShownLetter> shown)
        implements FaultyForm {

    public ModelView {
        conflict = List.copyOf(conflict);
        errors = List.copyOf(errors);
        people = List.copyOf(people);
    }

    /** Somebody for whom it can be shown. */
    public record Person(String number, String name) {}

    public List<LetterField> fields() {
        return model.fields();
    }
}
