package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayContent.Status;
import fr.preau.platform.Html;
import fr.preau.platform.InstanceSecret;
import fr.preau.platform.QrCode;
import fr.preau.platform.Settings;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The code that a person shows at the door, one for each registration: 128 bits that say nothing of
 * them, and that nobody can make without the instance's secret. It is not their link: whoever reads it
 * over a shoulder can neither see nor change anything.
 */
@NamedInterface("person")
@Component
public class WelcomeCodes {

    /** What stands before the code in the QR code, after the instance's own address. */
    public static final String PATH = "/bienvenue/";

    private static final String PURPOSE = "welcome";

    private final InstanceSecret secret;
    private final Settings settings;
    private final Clock clock;

    WelcomeCodes(InstanceSecret secret, Settings settings, Clock clock) {
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    /** The code of that registration, URL-safe. */
    public String of(long registrationId, Instant registeredAt) {
        return secret.sign(PURPOSE, registrationId + "." + registeredAt);
    }

    /** What the QR code holds: an address, so that a phone's own camera leads to a page that explains it. */
    public String url(Registration registration) {
        return settings.url() + PATH + of(registration.id(), registration.createdAt());
    }

    /** The code for a person's own page, as long as one of their days is to come or under way. */
    Optional<Html> drawing(Registration registration, Cycle cycle, Collection<Place> places) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return places.stream()
                        .filter(place -> place.state().holdsASeat())
                        .flatMap(place -> cycle.day(place.dayId()).stream())
                        .map(Cycle.Day::content)
                        .anyMatch(day ->
                                day.status() != Status.CANCELLED && !day.date().isBefore(today))
                ? Optional.of(new QrCode(url(registration)).svg("Votre code d’accueil (QR code)"))
                : Optional.empty();
    }
}
