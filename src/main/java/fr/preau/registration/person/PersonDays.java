package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.platform.Settings;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.person.PersonView.PersonPlace;
import fr.preau.registration.person.PersonView.State;
import fr.preau.registration.rules.FormRules;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The days of a cycle as somebody who is registered sees them, and what may still be done of each. */
@Component
class PersonDays {

    private final Places places;
    private final CycleViews views;
    private final ChosenWorkshops workshops;
    private final FormRules forms;
    private final Settings settings;
    private final Clock clock;

    PersonDays(
            Places places,
            CycleViews views,
            ChosenWorkshops workshops,
            FormRules forms,
            Settings settings,
            Clock clock) {
        this.places = places;
        this.views = views;
        this.workshops = workshops;
        this.forms = forms;
        this.settings = settings;
        this.clock = clock;
    }

    /** By the day. */
    Map<Long, Place> places(Registration registration) {
        return places.of(registration.id()).stream().collect(Collectors.toMap(Place::dayId, Function.identity()));
    }

    /** Theirs, and those that they may join. */
    List<PersonPlace> rows(Cycle cycle, Map<Long, Place> known) {
        return views.days(cycle).stream()
                .map(day -> personPlace(Optional.ofNullable(known.get(day.id())), day, cycle))
                .filter(row -> known.containsKey(row.dayId()) || row.joinable())
                .toList();
    }

    private PersonPlace personPlace(Optional<Place> place, DayView day, Cycle cycle) {
        var state = place.map(Place::state).orElse(PlaceState.WITHDRAWN);
        var queueNumber = place.flatMap(Place::queueNumber);
        return new PersonPlace(
                day.id(),
                day.date(),
                day.start(),
                day.end(),
                day.place().orElse(cycle.content().place()),
                state(state, day.now()),
                day.reason(),
                queueNumber
                        .map(number -> OptionalInt.of(places.rank(day.id(), number)))
                        .orElseGet(OptionalInt::empty),
                place.flatMap(Place::offeredUntil).map(until -> LocalDateTime.ofInstant(until, settings.zone())),
                state == PlaceState.CONFIRMED && changesHands(day, cycle),
                state.live() ? workshops.choices(place, day) : List.of());
    }

    /** Before the freeze that the organisers set, and never once the day has begun. */
    private boolean changesHands(DayView day, Cycle cycle) {
        var freeze = forms.of(cycle.id()).rules().substituteFreeze();
        var begins = day.date().atTime(day.start()).atZone(settings.zone()).toInstant();
        return day.now().held() && clock.instant().isBefore(begins.minus(freeze));
    }

    private static State state(PlaceState place, DayNow day) {
        return switch (day) {
            case CANCELLED -> State.CANCELLED;
            case UNDER_WAY -> State.UNDER_WAY;
            case OVER -> State.PAST;
            case OPEN -> place == PlaceState.WITHDRAWN ? State.OPEN : live(place);
            case FULL -> place == PlaceState.WITHDRAWN ? State.FULL : live(place);
            case CLOSED, NOT_YET_OPEN -> live(place);
        };
    }

    private static State live(PlaceState place) {
        return switch (place) {
            case CONFIRMED -> State.CONFIRMED;
            case OFFERED -> State.OFFERED;
            case WAITING -> State.WAITING;
            case UNDER_REVIEW -> State.UNDER_REVIEW;
            case WITHDRAWN -> State.WITHDRAWN;
            case REFUSED -> State.REFUSED;
        };
    }

    /** Whether somebody else may still come on that day instead of the person, who has a seat there. */
    boolean replaceable(Registration registration, Cycle cycle, long day) {
        return places.of(registration.id()).stream()
                        .anyMatch(place -> place.dayId() == day && place.state() == PlaceState.CONFIRMED)
                && views.days(cycle).stream().anyMatch(one -> one.id() == day && changesHands(one, cycle));
    }

    /** A day on which they hold or await a seat. */
    Cycle.Day held(Registration registration, Cycle cycle, long day) {
        var held = places.of(registration.id()).stream()
                .anyMatch(place -> place.dayId() == day && place.state().live());
        return Optional.of(day).filter(_ -> held).flatMap(cycle::day).orElseThrow(DeadLink::new);
    }
}
