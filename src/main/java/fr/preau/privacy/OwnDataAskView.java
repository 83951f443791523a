package fr.preau.privacy;

import java.util.Optional;

/**
 * Asks for the address whose data are wanted, and answers the same whether any are kept or not.
 *
 * @param error what to put right in the address
 * @param sent whether the form has been taken
 */
public record OwnDataAskView(Optional<String> error, String email, boolean sent) {}
