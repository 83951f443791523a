package fr.preau.staff.signin;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

/**
 * The page behind a one-time link that opens an account: its owner chooses a name and a password.
 *
 * @param action the address to post to
 * @param errors in the order of the fields
 * @param firstAdministrator whether this link creates the instance's first account, whose address is free
 */
public record PasswordView(
        String action, String email, String name, List<FieldError> errors, boolean firstAdministrator)
        implements FaultyForm {

    public PasswordView {
        errors = List.copyOf(errors);
    }
}
