package fr.preau.registration;

import static fr.preau.registration.LetterParts.dates;

import fr.preau.cycle.Cycle;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter.Composition;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is written to somebody who asked for places, or for their link, and shortly before the day. */
@Component
class AnswerLetters {

    private final LetterParts parts;
    private final Places places;

    AnswerLetters(LetterParts parts, Places places) {
        this.parts = parts;
        this.places = places;
    }

    Composition confirmation(Matter matter, List<Long> days) {
        var told = matter.days(days).stream()
                .filter(day -> matter.state(day) != PlaceState.WITHDRAWN
                        || !matter.places().containsKey(day.id()))
                .toList();
        if (told.stream().noneMatch(day -> matter.state(day).live())) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var held = told.stream().filter(matter.heldDays()::contains).toList();
        var asked = in(matter, told, PlaceState.UNDER_REVIEW);
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(opening(matter, told, held, asked)));
        told.forEach(day -> blocks.add(parts.line(matter, day)));
        if (!in(matter, told, PlaceState.WAITING).isEmpty()) {
            blocks.add(
                    new Text(
                            "Sur liste d’attente : dès qu’une place se libère pour vous, un message vous la propose. Votre rang est toujours sur votre page."));
        }
        if (!asked.isEmpty()) {
            blocks.add(
                    new Text(
                            "Demande à l’étude : les organisateurs l’examinent et vous répondent par courriel. Elle garde son ordre d’arrivée."));
        }
        if (!held.isEmpty()) {
            blocks.add(parts.code(matter));
            blocks.add(
                    new Text(
                            "Un fichier d’agenda est joint pour chaque journée confirmée. Un empêchement ? Rendez votre place en deux clics : elle servira à quelqu’un d’autre."));
        }
        blocks.add(parts.button(matter));
        return parts.composed(matter, subject(told, held, asked), blocks, parts.entries(matter, held));
    }

    private static String subject(List<Cycle.Day> told, List<Cycle.Day> held, List<Cycle.Day> asked) {
        if (!held.isEmpty()) {
            return "Inscription confirmée : " + dates(held);
        }
        return asked.isEmpty() ? "Liste d’attente : " + dates(told) : "Demande d’inscription reçue : " + dates(told);
    }

    private static String opening(Matter matter, List<Cycle.Day> told, List<Cycle.Day> held, List<Cycle.Day> asked) {
        var title = matter.cycle().title();
        if (held.isEmpty()) {
            return asked.isEmpty()
                    ? "Vous êtes sur liste d’attente pour « %s ».".formatted(title)
                    : "Votre demande d’inscription à « %s » est reçue.".formatted(title);
        }
        return held.size() == told.size()
                ? "Votre inscription à « %s » est confirmée.".formatted(title)
                : "Votre inscription à « %s » est confirmée pour une partie des journées demandées.".formatted(title);
    }

    private static List<Cycle.Day> in(Matter matter, List<Cycle.Day> days, PlaceState state) {
        return days.stream().filter(day -> matter.state(day) == state).toList();
    }

    Composition accepted(Matter matter, List<Long> days) {
        var given = matter.days(days).stream()
                .filter(day -> matter.state(day) == PlaceState.CONFIRMED || matter.state(day) == PlaceState.WAITING)
                .toList();
        if (given.isEmpty()) {
            return new Composition.Moot("La place n’est plus en cours.");
        }
        var held = in(matter, given, PlaceState.CONFIRMED);
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Les organisateurs ont accepté votre demande d’inscription à « %s »."
                .formatted(matter.cycle().title())));
        given.forEach(day -> blocks.add(parts.line(matter, day)));
        if (!held.isEmpty()) {
            blocks.add(parts.code(matter));
        }
        if (held.size() < given.size()) {
            blocks.add(
                    new Text(
                            "La journée est complète : vous avez sur la liste d’attente le rang que vous donne la date de votre demande. Dès qu’une place se libère pour vous, un message vous la propose."));
        }
        blocks.add(parts.button(matter));
        return parts.composed(matter, "Demande acceptée : " + dates(given), blocks, parts.entries(matter, held));
    }

    Composition refused(Matter matter, List<Long> days) {
        var refused = matter.in(days, PlaceState.REFUSED);
        if (refused.isEmpty()) {
            return new Composition.Moot("La demande n’est plus refusée.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Les organisateurs n’ont pas pu accepter votre demande d’inscription à « %s »."
                .formatted(matter.cycle().title())));
        refused.forEach(day -> {
            blocks.add(parts.line(matter, day));
            var reason = places.lastNote(matter.registration().id(), day.id());
            if (!reason.isEmpty()) {
                blocks.add(new Text("Leur motif : « %s »".formatted(reason)));
            }
        });
        blocks.add(parts.button(matter, "Voir ma demande"));
        return parts.composed(matter, "Réponse à votre demande : " + dates(refused), blocks, List.of());
    }

    Composition link(Matter matter, String closing) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Voici le lien vers votre inscription à « %s »."
                .formatted(matter.cycle().title())));
        var live = matter.cycle().days().stream()
                .filter(day -> matter.state(day).live())
                .toList();
        live.forEach(day -> blocks.add(parts.line(matter, day)));
        if (live.isEmpty()) {
            blocks.add(new Text("Vous n’y avez plus de place réservée."));
        }
        blocks.add(parts.button(matter));
        blocks.add(new Text(closing));
        return parts.composed(
                matter, "Votre lien personnel : " + dates(matter.cycle().days()), blocks, List.of());
    }

    Composition reminder(Matter matter, List<Long> days, String when) {
        var held =
                matter.days(days).stream().filter(matter.heldDays()::contains).toList();
        if (held.isEmpty()) {
            return new Composition.Moot("La place a été rendue, ou la journée est annulée.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("%s, nous vous accueillons à « %s »."
                .formatted(when, matter.cycle().title())));
        held.forEach(day -> blocks.add(parts.line(matter, day)));
        blocks.add(parts.code(matter));
        blocks.add(new Text(
                "Vous ne pouvez plus venir ? Rendez votre place dès maintenant : elle servira à quelqu’un d’autre."));
        blocks.add(parts.button(matter));
        return parts.composed(matter, when + " : " + dates(held), blocks, parts.entries(matter, held));
    }
}
