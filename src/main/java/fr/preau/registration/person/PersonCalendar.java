package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.Feeds;
import fr.preau.platform.Settings;
import fr.preau.platform.calendar.CalendarFile;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A person's calendar file for one day: the same event for its whole life, taken out when the seat is given back. */
@Component
public class PersonCalendar {

    /** Calendars are shared; whoever has the link may withdraw the person. */
    private static final String WHERE_THE_LINK_IS =
            "Pour changer votre inscription, ouvrez le lien personnel de votre message de confirmation.\n";

    private final Feeds feeds;
    private final ChosenWorkshops workshops;
    private final Settings settings;

    PersonCalendar(Feeds feeds, ChosenWorkshops workshops, Settings settings) {
        this.feeds = feeds;
        this.workshops = workshops;
        this.settings = settings;
    }

    private String chosen(Registration registration, Cycle.Day day) {
        return workshops.of(registration.id(), day).stream()
                .map(words -> "Atelier " + words + ".\n")
                .collect(Collectors.joining());
    }

    public String file(Registration registration, Cycle cycle, Place place) {
        var day = cycle.day(place.dayId()).orElseThrow();
        var cancelled = place.state() == PlaceState.WITHDRAWN || !day.content().held();
        return CalendarFile.event(
                settings.zone(),
                feeds.calendarEntry(
                        cycle,
                        day,
                        "place-%d-%d".formatted(registration.id(), day.id()),
                        place.revision(),
                        chosen(registration, day) + WHERE_THE_LINK_IS,
                        cancelled,
                        place.changedAt()));
    }
}
