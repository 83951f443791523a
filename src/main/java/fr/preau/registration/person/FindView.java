package fr.preau.registration.person;

import java.util.Optional;

/**
 * « Retrouver mon inscription »: asks for an address, and answers the same whether it is known or not.
 *
 * @param error what to put right in the address
 * @param sent whether the form has been taken
 * @param stamp what makes two sendings of one form the same
 */
public record FindView(Optional<String> error, String email, boolean sent, String stamp) {}
