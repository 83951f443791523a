package fr.preau.resource.testimony;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Optional;

/**
 * What a person says in public of a cycle, on their own page.
 *
 * @param own address of the person's page
 * @param given what they gave, if anything
 * @param signature how it is signed if their name is shown
 */
public record TestimonyView(
        String cycleTitle,
        String address,
        String own,
        Optional<Testimony> given,
        String signature,
        Typed typed,
        String told,
        List<FieldError> errors)
        implements FaultyForm {

    public TestimonyView {
        errors = List.copyOf(errors);
    }

    /** As it is typed. */
    public record Typed(String text, boolean named) {}
}
