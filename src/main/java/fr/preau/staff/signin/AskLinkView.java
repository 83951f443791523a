package fr.preau.staff.signin;

import java.util.Optional;

/**
 * Asks for the address to mail a link to, and answers the same whether an account bears it or not.
 *
 * @param error what to put right in the address
 * @param sent whether the form has been taken
 */
public record AskLinkView(Optional<String> error, String email, boolean sent) {}
