package fr.preau.registration;

import static fr.preau.registration.LetterParts.dates;

import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter.Composition;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is written when a seat changes hands: given back, passed on, offered. */
@Component
class SeatLetters {

    private final LetterParts parts;
    private final Settings settings;

    SeatLetters(LetterParts parts, Settings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    Composition withdrawal(Matter matter, List<Long> days) {
        return givenBack(
                matter,
                days,
                "Votre désistement est enregistré. Merci de nous avoir prévenus.",
                "place rendue",
                "Désistement enregistré : ");
    }

    Composition replaced(Matter matter, List<Long> days) {
        return givenBack(
                matter,
                days,
                "Votre place est passée à la personne que vous avez désignée ; un message le lui annonce.",
                "place transmise",
                "Remplacement enregistré : ");
    }

    private Composition givenBack(Matter matter, List<Long> days, String opening, String state, String subject) {
        var given = matter.in(days, PlaceState.WITHDRAWN);
        if (given.isEmpty()) {
            return new Composition.Moot("La personne s’est réinscrite avant l’envoi.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(opening));
        given.forEach(day -> blocks.add(parts.line(matter, day, state)));
        matter.heldDays().forEach(day -> blocks.add(parts.line(matter, day, "place toujours confirmée")));
        blocks.add(parts.button(matter));
        return parts.composed(matter, subject + dates(given), blocks, parts.cancellations(matter, given));
    }

    Composition substitute(Matter matter, List<Long> days) {
        return taken(
                matter,
                days,
                "Une personne inscrite à « %s » ne peut pas venir et vous a désigné·e pour prendre sa place."
                        .formatted(matter.cycle().title()),
                "Vous ne pouvez pas venir non plus ? Rendez la place dès maintenant : elle servira à quelqu’un d’autre.",
                "Une place vous est transmise : ");
    }

    Composition promotion(Matter matter, List<Long> days) {
        return taken(
                matter,
                days,
                "Une place s’est libérée. Comme vous l’aviez accepté d’avance, elle est à vous.",
                "Vous ne pouvez plus venir ? Rendez-la dès maintenant : quelqu’un d’autre l’attend.",
                "Votre place est confirmée : ");
    }

    private Composition taken(Matter matter, List<Long> days, String opening, String closing, String subject) {
        var taken = matter.in(days, PlaceState.CONFIRMED);
        if (taken.isEmpty()) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(opening));
        taken.forEach(day -> blocks.add(parts.line(matter, day)));
        blocks.add(parts.code(matter));
        blocks.add(new Text(closing));
        blocks.add(parts.button(matter));
        return parts.composed(matter, subject + dates(taken), blocks, parts.entries(matter, taken));
    }

    Composition moved(Matter matter, List<Long> days) {
        var left = matter.in(days, PlaceState.WITHDRAWN);
        var given = matter.days(days).stream()
                .filter(day -> matter.state(day) == PlaceState.CONFIRMED || matter.state(day) == PlaceState.WAITING)
                .toList();
        if (left.isEmpty() || given.isEmpty()) {
            return new Composition.Moot("La place a changé depuis.");
        }
        var held = given.stream().filter(matter.heldDays()::contains).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Les organisateurs ont changé votre journée pour « %s »."
                .formatted(matter.cycle().title())));
        left.forEach(day -> blocks.add(parts.line(matter, day, "vous n’y êtes plus inscrit·e")));
        given.forEach(day -> blocks.add(parts.line(matter, day)));
        blocks.add(new Text("Cela ne vous convient pas ? Répondez à ce message, ou rendez votre place."));
        blocks.add(parts.button(matter));
        var calendars = new ArrayList<>(parts.cancellations(matter, left));
        calendars.addAll(parts.entries(matter, held));
        return parts.composed(matter, "Votre journée change : " + dates(given), blocks, calendars);
    }

    Composition offer(Matter matter, List<Long> days) {
        var offered = matter.in(days, PlaceState.OFFERED);
        if (offered.isEmpty()) {
            return new Composition.Moot("L’offre n’est plus en cours.");
        }
        var until = matter.places().get(offered.getFirst().id()).offeredUntil().orElseThrow();
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Une place s’est libérée, et vous êtes en tête de la liste d’attente."));
        offered.forEach(day -> blocks.add(parts.line(matter, day)));
        blocks.add(new Text(
                "Elle vous est gardée jusqu’au %s. Sans réponse, elle sera proposée à la personne suivante et vous retournerez en fin de liste."
                        .formatted(French.moment(LocalDateTime.ofInstant(until, settings.zone())))));
        blocks.add(parts.button(matter, "Accepter ou refuser cette place"));
        return parts.composed(matter, "Une place pour vous : " + dates(offered), blocks, List.of());
    }

    Composition offerExpired(Matter matter, List<Long> days) {
        var waiting = matter.in(days, PlaceState.WAITING);
        if (waiting.isEmpty()) {
            return new Composition.Moot("La personne n’attend plus.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Text(
                        "Le délai pour accepter la place proposée est passé : elle est allée à la personne suivante. Vous restez sur la liste, à la fin."));
        waiting.forEach(day -> blocks.add(parts.line(matter, day)));
        blocks.add(parts.button(matter));
        return parts.composed(matter, "Offre expirée : " + dates(waiting), blocks, List.of());
    }
}
