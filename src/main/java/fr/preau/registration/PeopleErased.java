package fr.preau.registration;

import java.util.List;

/**
 * Who these people were is being forgotten, in a transaction that is still open: whoever keeps something of
 * them takes it away in the same one.
 *
 * @param registrations the numbers, which stay
 */
public record PeopleErased(List<Long> registrations) {

    public PeopleErased {
        registrations = List.copyOf(registrations);
    }
}
