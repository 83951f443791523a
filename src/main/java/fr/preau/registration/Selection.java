package fr.preau.registration;

import java.util.Optional;
import java.util.Set;

/**
 * Some of the registrations: of one cycle or of all, narrowed down by what is known of the people and of
 * their places. An empty set narrows nothing; everything that is given holds at once.
 *
 * @param days any of these
 * @param states a place on one of the days in any of these states
 * @param kinds of organisation
 * @param departments codes of {@link Departments#NAMES}, however people wrote theirs
 * @param replied what was answered to one of the cycle's questions
 * @param workshops a seat in any of these, or a place in its line
 * @param filings how much is known of the people
 * @param search beginnings of words of a name, an address or an organisation; accents and case do not count
 */
public record Selection(
        Optional<Long> cycle,
        Set<Long> days,
        Set<PlaceState> states,
        Set<Profile> profiles,
        Set<OrganisationKind> kinds,
        Set<String> departments,
        Optional<Replied> replied,
        Set<Long> workshops,
        Set<Filing> filings,
        String search) {

    public Selection {
        days = Set.copyOf(days);
        states = Set.copyOf(states);
        profiles = Set.copyOf(profiles);
        kinds = Set.copyOf(kinds);
        departments = Set.copyOf(departments);
        workshops = Set.copyOf(workshops);
        filings = Set.copyOf(filings);
    }

    /**
     * An answer to a question.
     *
     * @param text the choice, « Oui » or « Non »; whatever was answered when empty
     */
    public record Replied(long question, Optional<String> text) {}

    /** How much is known of somebody. */
    public enum Filing {
        COMPLETE,
        /** Taken in at the door by a name and an organisation: the rest is still to be asked. */
        TO_COMPLETE
    }

    /** Every registration of every cycle. */
    public static Selection everything() {
        return new Selection(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                "");
    }

    /** Everybody of a cycle. */
    public static Selection of(long cycle) {
        return everything().inCycle(cycle);
    }

    public Selection inCycle(long cycle) {
        return new Selection(
                Optional.of(cycle), days, states, profiles, kinds, departments, replied, workshops, filings, search);
    }

    public Selection onDay(long day) {
        return onDays(Set.of(day));
    }

    public Selection onDays(Set<Long> wanted) {
        return new Selection(cycle, wanted, states, profiles, kinds, departments, replied, workshops, filings, search);
    }

    public Selection filed(Filing filing) {
        return new Selection(
                cycle, days, states, profiles, kinds, departments, replied, workshops, Set.of(filing), search);
    }

    public Selection inStates(Set<PlaceState> wanted) {
        return new Selection(cycle, days, wanted, profiles, kinds, departments, replied, workshops, filings, search);
    }

    public Selection searching(String words) {
        return new Selection(cycle, days, states, profiles, kinds, departments, replied, workshops, filings, words);
    }

    /** Whether it says more than the cycle. */
    public boolean narrowed() {
        return !equals(new Selection(
                cycle, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Set.of(), Set.of(), ""));
    }
}
