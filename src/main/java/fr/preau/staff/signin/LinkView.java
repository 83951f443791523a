package fr.preau.staff.signin;

import java.util.Optional;

/**
 * The page behind a mailed link to sign in.
 *
 * @param action the address to post to
 * @param error why the new password was not taken
 */
public record LinkView(String action, String name, String email, Optional<String> error) {}
