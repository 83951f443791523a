package fr.preau.api;

import fr.preau.cycle.Availability;
import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.web.Problem;
import fr.preau.platform.web.Problem.Fault;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The problems that a request for registrations may meet, beyond those of HTTP itself. */
public final class Refusals {

    private Refusals() {}

    public static Problem malformed(String detail) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "Demande mal formée",
                "Rien n’a été enregistré : " + detail);
    }

    /** Of what asks for something and sends nothing. */
    public static Problem unreadable(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed-request", "Demande mal formée", detail);
    }

    public static Problem invalid(List<Fault> faults) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-request",
                        "Demande à corriger",
                        "Rien n’a été enregistré : corrigez ce que dit chaque erreur, à l’endroit de son pointeur.")
                .with(faults);
    }

    /** The cycle's rules changed while the request was on its way. */
    static Problem notAdmitted(int member) {
        return invalid(List.of(new Fault("/persons/" + member, "Ces journées ne s’adressent pas à cette personne.")));
    }

    static Problem keyReused() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "key-reused",
                "Clé déjà utilisée",
                "Rien n’a été enregistré de plus : cette clé Idempotency-Key a déjà servi à une autre demande pour cette rencontre. Prenez-en une nouvelle pour chaque demande.");
    }

    static Problem tooManyPersons() {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Trop de personnes depuis cette adresse",
                "Rien n’a été enregistré : trop de personnes ont été inscrites depuis cette adresse en une heure. Attendez le nombre de secondes que dit Retry-After, puis recommencez.");
    }

    static Problem noRoom(Cycle cycle, List<Long> full) {
        var dates = dates(cycle, full);
        return new Problem(
                        HttpStatus.CONFLICT,
                        "no-room",
                        "Pas assez de places",
                        "Rien n’a été enregistré : il n’y a pas assez de places le %s."
                                .formatted(French.enumeration(
                                        dates.stream().map(French::day).toList())))
                .with("full", dates);
    }

    static Problem notOpen(Cycle cycle, long day, Availability availability) {
        var date = dates(cycle, List.of(day));
        return new Problem(
                        HttpStatus.CONFLICT,
                        "not-open",
                        "Pas d’inscription pour cette journée",
                        "Rien n’a été enregistré : " + why(availability) + ".")
                .with("days", date)
                .with("availability", availability);
    }

    private static String why(Availability availability) {
        return switch (availability) {
            case CANCELLED -> "la journée est annulée";
            case PAST -> "la journée a commencé";
            case NOT_YET_OPEN -> "les inscriptions ne sont pas encore ouvertes";
            case CLOSED, OPEN, FULL -> "les inscriptions sont closes pour cette journée";
        };
    }

    private static List<LocalDate> dates(Cycle cycle, List<Long> days) {
        return cycle.days().stream()
                .filter(day -> days.contains(day.id()))
                .map(day -> day.content().date())
                .toList();
    }
}
