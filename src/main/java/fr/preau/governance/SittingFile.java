package fr.preau.governance;

import fr.preau.contract.CityContract;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.platform.Settings;
import fr.preau.platform.calendar.CalendarEntry;
import fr.preau.platform.calendar.CalendarEntry.Organiser;
import fr.preau.platform.calendar.CalendarFile;
import fr.preau.platform.centre.Centre;
import java.net.URI;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The calendar file of a sitting: one number for all that becomes of it, so that each takes the place of the last. */
@Component
class SittingFile {

    private final Centre centre;
    private final Settings settings;

    SittingFile(Centre centre, Settings settings) {
        this.centre = centre;
        this.settings = settings;
    }

    /** @param cancelled for that guest, whether or not the others still sit */
    CalendarPart of(
            CityContract contract, Body body, Sitting sitting, Organiser guest, boolean cancelled, Instant changedAt) {
        return new CalendarPart(
                "seance-%s.ics".formatted(sitting.on()),
                cancelled ? "CANCEL" : "REQUEST",
                CalendarFile.invitation(settings.zone(), entry(contract, body, sitting, cancelled, changedAt), guest));
    }

    /** Calendars are shared, and whoever has the personal link answers for the member: it stays in the letter. */
    private CalendarEntry entry(
            CityContract contract, Body body, Sitting sitting, boolean cancelled, Instant changedAt) {
        return new CalendarEntry(
                "seance-%d@%s"
                        .formatted(sitting.id(), URI.create(settings.url()).getHost()),
                sitting.sequence(),
                sitting.on().atTime(sitting.begins()).atZone(settings.zone()),
                sitting.on().atTime(sitting.ends()).atZone(settings.zone()),
                body.name() + ", " + contract.name(),
                sitting.place(),
                "Pour répondre, ouvrez le lien personnel de votre convocation.",
                settings.url(),
                cancelled,
                changedAt,
                new Organiser(contract.lead(), centre.profile().mailFrom()));
    }
}
