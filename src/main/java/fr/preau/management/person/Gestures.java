package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.DayView;
import fr.preau.management.Addresses;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Answer;
import fr.preau.management.GestureView.Choice;
import fr.preau.management.GestureView.Text;
import fr.preau.management.Lookup;
import fr.preau.platform.French;
import fr.preau.platform.address.NoAddress;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.registration.list.RegistrationFile.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The gestures on one place, in words: what each asks and what it will do. */
public final class Gestures {

    private Gestures() {}

    static GestureView withdrawal(Cycle cycle, RegistrationFile file, Place place) {
        var name = file.person().fullName();
        var day = weekday(cycle, place.dayId());
        var happens = switch (place.state()) {
            case CONFIRMED, OFFERED ->
                "La place %s le %s est rendue aussitôt, et va à la première personne de la liste d’attente s’il y en a une."
                        .formatted(French.of(name), day);
            case WAITING -> name + " quitte la liste d’attente du " + day + ".";
            case UNDER_REVIEW -> "La demande " + French.of(name) + " pour le " + day + " est retirée, sans décision.";
            case WITHDRAWN, REFUSED -> name + " n’a plus de place le " + day + " : il n’y a rien à rendre.";
        };
        return new GestureView(
                cycle.title(),
                "Désister %s du %s ?".formatted(name, day),
                List.of(happens, "Ses autres journées ne changent pas."),
                List.of(),
                Optional.empty(),
                letter("Lui écrire que sa place est rendue, à ", file),
                true,
                List.of(),
                address(cycle, file, "desistement", place.dayId()),
                Optional.of("Désister cette personne").filter(_ -> place.live()),
                true,
                Addresses.file(cycle.slug(), file.id()),
                List.of());
    }

    static GestureView move(
            Cycle cycle,
            RegistrationFile file,
            Place place,
            List<DayView> targets,
            String to,
            IfFull ifFull,
            boolean notify) {
        var name = file.person().fullName();
        var day = weekday(cycle, place.dayId());
        var happens = new ArrayList<String>();
        if (!place.live()) {
            happens.add(name + " n’a plus de place le " + day + " : il n’y a rien à déplacer.");
        } else if (targets.isEmpty()) {
            happens.add("Aucune autre journée du cycle ne peut recevoir " + name + ".");
        } else {
            happens.add("D’un seul geste, %s quitte le %s et passe à la journée choisie.".formatted(name, day));
            happens.add(
                    place.state().holdsASeat()
                            ? "La place rendue va à la première personne de la liste d’attente du " + day
                                    + ", s’il y en a une. Ses ateliers de ce jour-là sont rendus aussi."
                            : "Sa place dans la liste du " + day + " est perdue.");
        }
        var answers = targets.stream()
                .map(one ->
                        new Answer(Long.toString(one.id()), cap(French.weekdayAndDay(one.date())) + " – " + room(one)))
                .toList();
        return new GestureView(
                cycle.title(),
                "Changer %s de journée".formatted(name),
                happens,
                List.of(
                        new Choice(
                                "to",
                                "Nouvelle journée",
                                answers.size() == 1 ? answers.getFirst().value() : to,
                                answers),
                        ifFull(ifFull)),
                Optional.empty(),
                letter("Lui écrire que sa journée a changé, à ", file),
                notify,
                List.of(),
                address(cycle, file, "deplacement", place.dayId()),
                Optional.of("Changer de journée").filter(_ -> place.live() && !targets.isEmpty()),
                false,
                Addresses.file(cycle.slug(), file.id()),
                List.of());
    }

    static GestureView addDay(Cycle cycle, RegistrationFile file, Cycle.Day day, IfFull ifFull, boolean notify) {
        var name = file.person().fullName();
        var date = French.weekdayAndDay(day.content().date());
        return new GestureView(
                cycle.title(),
                "Inscrire %s le %s ?".formatted(name, date),
                List.of(
                        "Une place lui est donnée s’il en reste, même si les inscriptions sont closes ou si le public du cycle ne l’admet pas.",
                        "Ses autres journées ne changent pas."),
                List.of(ifFull(ifFull)),
                Optional.empty(),
                letter("Lui écrire la confirmation, à ", file),
                notify,
                List.of(),
                address(cycle, file, "journee", day.id()),
                Optional.of("Inscrire cette journée"),
                false,
                Addresses.file(cycle.slug(), file.id()),
                List.of());
    }

    /** What to do where a day is full, the same question for every gesture that needs a seat. */
    static Choice ifFull(IfFull chosen) {
        return new Choice(
                "ifFull",
                "Si la journée est complète",
                chosen.name(),
                List.of(
                        new Answer(IfFull.REFUSE.name(), "Ne rien changer et me le dire"),
                        new Answer(IfFull.WAIT.name(), "Mettre la personne en fin de liste d’attente"),
                        new Answer(IfFull.ONE_MORE_SEAT.name(), "Ajouter une place à la jauge, pour cette personne")));
    }

    static GestureView advance(
            Cycle cycle, RegistrationFile file, Place place, String turn, String reason, boolean notify) {
        var name = file.person().fullName();
        var day = weekday(cycle, place.dayId());
        var possible = switch (place.state()) {
            case WAITING, OFFERED, UNDER_REVIEW -> true;
            case CONFIRMED, WITHDRAWN, REFUSED -> false;
        };
        var happens = possible
                ? List.of(
                        "S’il reste une place %s peut prendre le %s, elle est à lui ou à elle aussitôt."
                                .formatted(French.led("que", name), day),
                        "Sinon, choisissez : les personnes qui attendent depuis plus longtemps passeront après.")
                : List.of("%s n’attend plus de place le %s.".formatted(name, day));
        return new GestureView(
                cycle.title(),
                "Servir %s avant son tour le %s".formatted(name, day),
                happens,
                List.of(new Choice(
                        "turn",
                        "Si la journée est complète",
                        turn,
                        List.of(
                                new Answer(
                                        EarlyService.HEAD_OF_LINE.name(),
                                        "Mettre la personne en tête de liste : la prochaine place libre est pour elle"),
                                new Answer(
                                        EarlyService.ONE_MORE_SEAT.name(),
                                        "Ajouter une place à la jauge, pour cette personne, tout de suite")))),
                Optional.of(new Text(
                        "reason",
                        "Motif",
                        "Il reste dans l’historique de la place, avec votre nom. La personne ne le lit pas.",
                        reason,
                        false)),
                letter("Si une place lui est donnée, lui écrire la confirmation, à ", file),
                notify,
                List.of(),
                address(cycle, file, "priorite", place.dayId()),
                Optional.of("Servir avant son tour").filter(_ -> possible),
                false,
                Addresses.file(cycle.slug(), file.id()),
                List.of());
    }

    /** The offer to write to them, ending in their address; none while they have none. */
    public static Optional<String> letter(String words, RegistrationFile file) {
        return Optional.of(NoAddress.shown(file.person().email()))
                .filter(address -> !address.isEmpty())
                .map(address -> words + address);
    }

    /** « complète », « 3 places libres ». */
    public static String room(DayView day) {
        return switch (day.now()) {
            case CANCELLED -> "annulée";
            case UNDER_WAY -> "en cours";
            case OVER -> "passée";
            case CLOSED, NOT_YET_OPEN, FULL, OPEN -> free(day);
        };
    }

    private static String free(DayView day) {
        return day.remaining() <= 0 ? "complète" : French.count(day.remaining(), "place libre", "places libres");
    }

    public static String weekday(Cycle cycle, long day) {
        return French.weekdayAndDay(Lookup.date(cycle, day));
    }

    static String cap(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static String address(Cycle cycle, RegistrationFile file, String gesture, long day) {
        return Addresses.gesture(cycle.slug(), file.id(), gesture, day);
    }
}
