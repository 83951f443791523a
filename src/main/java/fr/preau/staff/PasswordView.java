package fr.preau.staff;

import java.util.List;
import java.util.Optional;

/**
 * The page behind a one-time link, where a member of staff chooses a password.
 *
 * @param token the secret part of the link
 * @param errors in the order of the fields
 * @param firstAdministrator whether this link creates the instance's first account
 */
public record PasswordView(String token, String email, String name, List<Fault> errors, boolean firstAdministrator) {

    public PasswordView {
        errors = List.copyOf(errors);
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst();
    }

    /** Something to put right: a field's name, and a sentence that says what to do. */
    public record Fault(String field, String message) {}
}
