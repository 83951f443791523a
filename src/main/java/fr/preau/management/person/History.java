package fr.preau.management.person;

import fr.preau.registration.PlaceState;
import fr.preau.registration.list.RegistrationFile.Event;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/** The journal of a place, in words. */
public final class History {

    private final ZoneId zone;
    private final Map<String, String> names;

    /** @param names the team's, by address */
    History(ZoneId zone, Map<String, String> names) {
        this.zone = zone;
        this.names = Map.copyOf(names);
    }

    /**
     * One change of a place.
     *
     * @param at in the place's local time
     * @param note what was said with it; may be empty
     */
    public record Line(LocalDateTime at, String words, String note) {}

    Line line(Event event) {
        return new Line(LocalDateTime.ofInstant(event.at(), zone), what(event) + ", " + by(event.by()), note(event));
    }

    private static String note(Event event) {
        return event.handedTo().map(name -> event.note() + " par " + name).orElse(event.note());
    }

    private static String what(Event event) {
        return switch (event.what()) {
            case CONFIRMED -> "Place confirmée";
            case OFFERED -> "Place proposée";
            case WAITING ->
                event.by().equals("DESK")
                        ? "Offre restée sans réponse, retour en fin de liste d’attente"
                        : "Mise en liste d’attente";
            case UNDER_REVIEW -> asked(event) ? "Demande déposée" : "Demande gardée pour plus tard";
            case WITHDRAWN -> event.by().equals("PERSON") ? "Désistement" : "Place rendue";
            case REFUSED -> "Demande refusée";
        };
    }

    private static boolean asked(Event event) {
        return event.what() == PlaceState.UNDER_REVIEW && event.by().equals("PERSON");
    }

    private String by(String by) {
        return switch (by) {
            case "PERSON" -> "par la personne elle-même";
            case "DESK" -> "automatiquement";
            case "ORGANISER" -> "par l’équipe";
            default -> "par " + names.getOrDefault(by, by);
        };
    }
}
