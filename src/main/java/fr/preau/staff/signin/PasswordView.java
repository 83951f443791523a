package fr.preau.staff.signin;

import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The page behind a one-time link that opens an account: its owner chooses a name and a password.
 *
 * @param action the address to post to
 * @param errors in the order of the fields
 * @param firstAdministrator whether this link creates the instance's first account, whose address is free
 */
public record PasswordView(
        String action, String email, String name, List<FieldError> errors, boolean firstAdministrator) {

    public PasswordView {
        errors = List.copyOf(errors);
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> error(String field) {
        return FieldError.message(errors, field);
    }
}
