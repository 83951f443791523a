package fr.preau.attendance.paper;

import fr.preau.attendance.Attendances;
import fr.preau.attendance.HalfDay;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.Signatures.Signature;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayContent.Status;
import fr.preau.platform.Settings;
import fr.preau.registration.PlaceState;
import fr.preau.registration.list.RegistrationList;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Signing for a half-day from one's own page: on the day itself, from an hour before the half-day begins.
 * A signature shows on the sheet; presence is what the desk saw.
 */
@Service
class Signing {

    private static final Duration AHEAD = Duration.ofHours(1);

    private final Attendances attendances;
    private final Signatures signatures;
    private final RegistrationList registrations;
    private final Settings settings;
    private final Clock clock;

    Signing(
            Attendances attendances,
            Signatures signatures,
            RegistrationList registrations,
            Settings settings,
            Clock clock) {
        this.attendances = attendances;
        this.signatures = signatures;
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether that day is today, and that person has a place there. */
    boolean concerns(Cycle cycle, Cycle.Day day, long registrationId) {
        return day.content().date().equals(now().toLocalDate())
                && day.content().status() != Status.CANCELLED
                && registrations
                        .state(cycle.id(), registrationId, day.id())
                        .filter(state -> state == PlaceState.CONFIRMED)
                        .isPresent();
    }

    List<HalfDay> halfDays(Cycle.Day day) {
        return attendances.halfDays(day);
    }

    boolean open(Cycle.Day day, HalfDay half) {
        var now = now();
        return day.content().date().equals(now.toLocalDate())
                && !now.isBefore(day.content().date().atTime(half.starts()).minus(AHEAD));
    }

    Optional<Signature> signature(Cycle.Day day, long registrationId, Part part) {
        return signatures.ofDay(day.id()).stream()
                .filter(one -> one.registrationId() == registrationId && one.part() == part)
                .findFirst();
    }

    /** Signs, if the half-day is open; once signed it stays as it is. */
    void sign(Cycle.Day day, long registrationId, Part part, Optional<Strokes> strokes) {
        attendances.halfDays(day).stream()
                .filter(half -> half.part() == part && open(day, half))
                .forEach(_ -> signatures.add(new Signature(
                        registrationId, day.id(), part, strokes, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), settings.zone());
    }
}
