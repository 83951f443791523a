package fr.preau.staff;

import java.util.List;

/**
 * The page behind a one-time link, where a member of staff chooses a password.
 *
 * @param token the secret part of the link
 * @param errors sentences about the password or the address
 * @param firstAdministrator whether this link creates the instance's first account
 */
public record PasswordView(String token, String email, String name, List<String> errors, boolean firstAdministrator) {

    public PasswordView {
        errors = List.copyOf(errors);
    }
}
