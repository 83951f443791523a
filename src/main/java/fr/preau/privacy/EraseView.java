package fr.preau.privacy;

import java.util.List;

/**
 * What is asked before a person is forgotten.
 *
 * @param address of the page of their data
 * @param registrations how many of their address
 * @param byOthers for what something stays that they do not erase themselves, in French
 */
public record EraseView(String email, String address, int registrations, List<String> byOthers) {

    public EraseView {
        byOthers = List.copyOf(byOthers);
    }
}
