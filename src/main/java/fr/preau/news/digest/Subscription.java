package fr.preau.news.digest;

import fr.preau.news.Rhythm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who wants the news by mail.
 *
 * @param asked to the millisecond; every link of theirs signs it
 * @param confirmed since when they are written to; empty while the address has not answered
 * @param suspended since when their server refuses the address
 */
record Subscription(
        long id,
        String email,
        Choices choices,
        Instant asked,
        Optional<Instant> confirmed,
        Optional<Instant> suspended) {

    /**
     * What they want to read, and how often.
     *
     * @param themes as an address names them; none means all
     * @param departments codes; none means everywhere
     */
    record Choices(List<String> themes, List<String> departments, Rhythm rhythm) {

        Choices {
            themes = List.copyOf(themes);
            departments = List.copyOf(departments);
        }

        /** Whether something of these themes and departments is for them: what names none is for everybody. */
        boolean want(List<String> ofThemes, List<String> ofDepartments) {
            return meet(themes, ofThemes) && meet(departments, ofDepartments);
        }

        private static boolean meet(List<String> chosen, List<String> given) {
            return chosen.isEmpty() || given.isEmpty() || given.stream().anyMatch(chosen::contains);
        }
    }

    boolean active() {
        return confirmed.isPresent() && suspended.isEmpty();
    }
}
