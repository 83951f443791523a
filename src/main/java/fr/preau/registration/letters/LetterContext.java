package fr.preau.registration.letters;

import fr.preau.cycle.Cycle;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a letter speaks of: a person, their cycle, their places by day.
 *
 * @param over those of the cycle's days whose hours are behind, were they held or not
 */
record LetterContext(Registration registration, Cycle cycle, Map<Long, Place> places, Set<Long> over) {

    PlaceState state(Cycle.Day day) {
        return Optional.ofNullable(places.get(day.id())).map(Place::state).orElse(PlaceState.WITHDRAWN);
    }

    /** Those of these days that are held and not over: nothing is announced for others. */
    List<Cycle.Day> days(List<Long> wanted) {
        return cycle.days().stream()
                .filter(day -> wanted.contains(day.id()) && ahead(day))
                .toList();
    }

    /** Those of these days where the person's place is in that state now. */
    List<Cycle.Day> in(List<Long> wanted, PlaceState state) {
        return days(wanted).stream().filter(day -> state(day) == state).toList();
    }

    List<Cycle.Day> heldDays() {
        return cycle.days().stream()
                .filter(day -> state(day) == PlaceState.CONFIRMED)
                .filter(this::ahead)
                .toList();
    }

    private boolean ahead(Cycle.Day day) {
        return day.content().held() && !over.contains(day.id());
    }
}
