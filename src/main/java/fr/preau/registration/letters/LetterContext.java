package fr.preau.registration.letters;

import fr.preau.cycle.Cycle;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a letter speaks of: a person, their cycle, their places by day. */
record LetterContext(Registration registration, Cycle cycle, Map<Long, Place> places) {

    PlaceState state(Cycle.Day day) {
        return Optional.ofNullable(places.get(day.id())).map(Place::state).orElse(PlaceState.WITHDRAWN);
    }

    /** Those of these days that are held: nothing is announced for one that is not. */
    List<Cycle.Day> days(List<Long> wanted) {
        return cycle.days().stream()
                .filter(day -> wanted.contains(day.id()) && day.content().held())
                .toList();
    }

    /** Those of these days where the person's place is in that state now. */
    List<Cycle.Day> in(List<Long> wanted, PlaceState state) {
        return days(wanted).stream().filter(day -> state(day) == state).toList();
    }

    List<Cycle.Day> heldDays() {
        return cycle.days().stream()
                .filter(day -> state(day) == PlaceState.CONFIRMED)
                .filter(day -> day.content().held())
                .toList();
    }
}
