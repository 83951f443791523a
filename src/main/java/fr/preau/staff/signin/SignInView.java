package fr.preau.staff.signin;

import java.util.Optional;

/**
 * The staff's sign-in page.
 *
 * @param error why the last attempt failed, in a sentence that does not say which of the two was wrong
 * @param next the address to go to afterwards; may be empty
 * @param provider the name of the identity provider by which one may come in too
 */
public record SignInView(Optional<String> error, String email, String next, Optional<String> provider) {}
