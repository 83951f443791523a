package fr.preau.registration.person;

import java.util.Optional;

/** The pages by which a person changes their address. */
public sealed interface AddressStep {

    /**
     * Where they ask for it.
     *
     * @param seen the address that was asked about once already
     */
    record Form(String token, String cycleTitle, String current, String email, String seen, Optional<String> error)
            implements AddressStep {}

    /** What happens next, the same whoever has that address. */
    record Sent(String token, String email) implements AddressStep {}

    /** What the mailed link opens. */
    record Confirm(String token, String cycleTitle, String name, String email) implements AddressStep {}
}
