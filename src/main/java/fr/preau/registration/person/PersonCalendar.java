package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.page.Feeds;
import fr.preau.platform.Settings;
import fr.preau.platform.calendar.CalendarFile;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import org.springframework.stereotype.Component;

/** A person's calendar file for one day: the same event for its whole life, taken out when the seat is given back. */
@Component
public class PersonCalendar {

    /** Calendars are shared; whoever has the link may withdraw the person. */
    private static final String WHERE_THE_LINK_IS =
            "Pour changer votre inscription, ouvrez le lien personnel de votre message de confirmation.\n";

    private final Feeds feeds;
    private final Settings settings;

    PersonCalendar(Feeds feeds, Settings settings) {
        this.feeds = feeds;
        this.settings = settings;
    }

    public String file(Registration registration, Cycle cycle, Place place) {
        var day = cycle.day(place.dayId()).orElseThrow();
        var cancelled = place.state() == PlaceState.WITHDRAWN || day.content().status() == Status.CANCELLED;
        return CalendarFile.event(
                settings.zone(),
                feeds.calendarEntry(
                        cycle,
                        day,
                        "place-%d-%d".formatted(registration.id(), day.id()),
                        place.revision(),
                        WHERE_THE_LINK_IS,
                        cancelled,
                        place.changedAt()));
    }
}
