package fr.preau.management.survey;

import java.util.List;

/**
 * Slips of paper to answer with, one an address.
 *
 * @param until the last day on which they are taken, in words
 */
public record SlipsView(String centre, String cycleTitle, String about, String until, List<String> addresses) {

    public SlipsView {
        addresses = List.copyOf(addresses);
    }
}
