package fr.preau.registration.letters;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayTiming;
import fr.preau.platform.Settings;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is true of a person, their cycle and its days at this moment. */
@Component
class LetterContexts {

    private final Registrations registrations;
    private final Places places;
    private final Cycles cycles;
    private final Settings settings;
    private final Clock clock;

    LetterContexts(Registrations registrations, Places places, Cycles cycles, Settings settings, Clock clock) {
        this.registrations = registrations;
        this.places = places;
        this.cycles = cycles;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty if the registration, or its cycle, is no more. */
    Optional<LetterContext> of(long registrationId) {
        return registrations
                .withId(registrationId)
                .flatMap(registration -> cycles.withId(registration.cycleId()).map(cycle -> of(registration, cycle)));
    }

    LetterContext of(Registration registration, Cycle cycle) {
        var now = clock.instant();
        return new LetterContext(
                registration,
                cycle,
                places.of(registration.id()).stream().collect(Collectors.toMap(Place::dayId, Function.identity())),
                cycle.days().stream()
                        .filter(day -> DayTiming.of(cycle, day).ended(now, settings.zone()))
                        .map(Cycle.Day::id)
                        .collect(Collectors.toSet()));
    }
}
