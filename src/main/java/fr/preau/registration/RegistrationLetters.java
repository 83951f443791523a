package fr.preau.registration;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayContent.Status;
import fr.preau.mail.Letter;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.Places.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the desk's messages say, from the places as they are when the message leaves. */
@Component
class RegistrationLetters implements LetterWriter {

    private final Registrations registrations;
    private final Places places;
    private final Cycles cycles;
    private final Links links;
    private final PersonCalendar calendar;
    private final Settings settings;

    RegistrationLetters(
            Registrations registrations,
            Places places,
            Cycles cycles,
            Links links,
            PersonCalendar calendar,
            Settings settings) {
        this.registrations = registrations;
        this.places = places;
        this.cycles = cycles;
        this.links = links;
        this.calendar = calendar;
        this.settings = settings;
    }

    @Override
    public Optional<String> label(String kind) {
        return Arrays.stream(LetterKind.values())
                .filter(known -> known.name().equals(kind))
                .map(LetterKind::label)
                .findFirst();
    }

    @Override
    public Composition compose(String kind, long registrationId, List<Long> days) {
        return matter(registrationId)
                .map(matter -> switch (LetterKind.valueOf(kind)) {
                    case CONFIRMATION -> confirmation(matter, days);
                    case LINK_AGAIN ->
                        link(matter, "Si vous n’avez rien demandé, ne faites rien : votre inscription n’a pas changé.");
                    case NEW_LINK -> link(matter, "Votre nouveau lien remplace tous ceux d’avant.");
                    case WITHDRAWAL -> withdrawal(matter, days);
                    case OFFER -> offer(matter, days);
                    case PROMOTION -> promotion(matter, days);
                    case OFFER_EXPIRED -> offerExpired(matter, days);
                    case REMINDER_WEEK -> reminder(matter, days, "Dans une semaine");
                    case REMINDER_EVE -> reminder(matter, days, "Demain");
                })
                .orElseGet(() -> new Composition.Moot("L’inscription n’existe plus."));
    }

    private Optional<Matter> matter(long registrationId) {
        return registrations
                .withId(registrationId)
                .flatMap(registration -> cycles.withId(registration.cycleId())
                        .map(cycle -> new Matter(
                                registration,
                                cycle,
                                places.of(registrationId).stream()
                                        .collect(Collectors.toMap(Place::dayId, Function.identity())))));
    }

    private Composition confirmation(Matter matter, List<Long> days) {
        var told = matter.days(days).stream()
                .filter(day -> matter.state(day) != PlaceState.WITHDRAWN
                        || !matter.places().containsKey(day.id()))
                .toList();
        var held = told.stream().filter(matter.heldDays()::contains).toList();
        if (told.stream().noneMatch(day -> matter.state(day).live())) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(opening(matter, told, held)));
        told.forEach(day -> blocks.add(line(matter, day, words(matter, day))));
        if (told.stream().anyMatch(day -> matter.state(day) == PlaceState.WAITING)) {
            blocks.add(
                    new Text(
                            "Sur liste d’attente : dès qu’une place se libère pour vous, un message vous la propose. Votre rang est toujours sur votre page."));
        }
        if (!held.isEmpty()) {
            blocks.add(
                    new Text(
                            "Un fichier d’agenda est joint pour chaque journée confirmée. Un empêchement ? Rendez votre place en deux clics : elle servira à quelqu’un d’autre."));
        }
        blocks.add(button(matter));
        return composed(
                matter,
                held.isEmpty() ? "Liste d’attente : " + dates(told) : "Inscription confirmée : " + dates(held),
                blocks,
                held.stream().map(day -> calendar(matter, day, "PUBLISH")).toList());
    }

    private static String opening(Matter matter, List<Cycle.Day> told, List<Cycle.Day> held) {
        var title = matter.cycle().title();
        if (held.isEmpty()) {
            return "Vous êtes sur liste d’attente pour « %s ».".formatted(title);
        }
        return held.size() == told.size()
                ? "Votre inscription à « %s » est confirmée.".formatted(title)
                : "Votre inscription à « %s » est confirmée pour une partie des journées demandées.".formatted(title);
    }

    private String words(Matter matter, Cycle.Day day) {
        if (day.content().status() == Status.CANCELLED) {
            return "journée annulée";
        }
        return switch (matter.state(day)) {
            case CONFIRMED -> "place confirmée";
            case OFFERED -> "place proposée";
            case WAITING ->
                "liste d’attente, rang "
                        + matter.places()
                                .get(day.id())
                                .queueNumber()
                                .map(number -> places.rank(day.id(), number))
                                .orElse(1);
            case WITHDRAWN -> "complet";
        };
    }

    private Composition offer(Matter matter, List<Long> days) {
        var offered = matter.in(days, PlaceState.OFFERED);
        if (offered.isEmpty()) {
            return new Composition.Moot("L’offre n’est plus en cours.");
        }
        var until = matter.places().get(offered.getFirst().id()).offeredUntil().orElseThrow();
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Une place s’est libérée, et vous êtes en tête de la liste d’attente."));
        offered.forEach(day -> blocks.add(line(matter, day, "place proposée")));
        blocks.add(new Text(
                "Elle vous est gardée jusqu’au %s. Sans réponse, elle sera proposée à la personne suivante et vous retournerez en fin de liste."
                        .formatted(French.moment(LocalDateTime.ofInstant(until, settings.zone())))));
        blocks.add(new Button("Accepter ou refuser cette place", links.url(matter.registration())));
        return composed(matter, "Une place pour vous : " + dates(offered), blocks, List.of());
    }

    private Composition promotion(Matter matter, List<Long> days) {
        var taken = matter.in(days, PlaceState.CONFIRMED);
        if (taken.isEmpty()) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Une place s’est libérée. Comme vous l’aviez accepté d’avance, elle est à vous."));
        taken.forEach(day -> blocks.add(line(matter, day, "place confirmée")));
        blocks.add(new Text("Vous ne pouvez plus venir ? Rendez-la dès maintenant : quelqu’un d’autre l’attend."));
        blocks.add(button(matter));
        return composed(
                matter,
                "Votre place est confirmée : " + dates(taken),
                blocks,
                taken.stream().map(day -> calendar(matter, day, "PUBLISH")).toList());
    }

    private Composition offerExpired(Matter matter, List<Long> days) {
        var waiting = matter.in(days, PlaceState.WAITING);
        if (waiting.isEmpty()) {
            return new Composition.Moot("La personne n’attend plus.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Text(
                        "Le délai pour accepter la place proposée est passé : elle est allée à la personne suivante. Vous restez sur la liste, à la fin."));
        waiting.forEach(day -> blocks.add(line(matter, day, words(matter, day))));
        blocks.add(button(matter));
        return composed(matter, "Offre expirée : " + dates(waiting), blocks, List.of());
    }

    private Composition link(Matter matter, String closing) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Voici le lien vers votre inscription à « %s »."
                .formatted(matter.cycle().title())));
        var live = matter.cycle().days().stream()
                .filter(day -> matter.state(day).live())
                .toList();
        live.forEach(day -> blocks.add(line(matter, day, words(matter, day))));
        if (live.isEmpty()) {
            blocks.add(new Text("Vous n’y avez plus de place réservée."));
        }
        blocks.add(button(matter));
        blocks.add(new Text(closing));
        return composed(matter, "Votre lien personnel : " + dates(matter.cycle().days()), blocks, List.of());
    }

    private Composition withdrawal(Matter matter, List<Long> days) {
        var given = matter.in(days, PlaceState.WITHDRAWN);
        if (given.isEmpty()) {
            return new Composition.Moot("La personne s’est réinscrite avant l’envoi.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Votre désistement est enregistré. Merci de nous avoir prévenus."));
        given.forEach(day -> blocks.add(line(matter, day, "place rendue")));
        matter.heldDays().forEach(day -> blocks.add(line(matter, day, "place toujours confirmée")));
        blocks.add(button(matter));
        return composed(
                matter,
                "Désistement enregistré : " + dates(given),
                blocks,
                given.stream()
                        .filter(day ->
                                places.everConfirmed(matter.registration().id(), day.id()))
                        .map(day -> calendar(matter, day, "CANCEL"))
                        .toList());
    }

    private Composition reminder(Matter matter, List<Long> days, String when) {
        var held =
                matter.days(days).stream().filter(matter.heldDays()::contains).toList();
        if (held.isEmpty()) {
            return new Composition.Moot("La place a été rendue, ou la journée est annulée.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("%s, nous vous accueillons à « %s »."
                .formatted(when, matter.cycle().title())));
        held.forEach(day -> blocks.add(line(matter, day, "place confirmée")));
        blocks.add(new Text(
                "Vous ne pouvez plus venir ? Rendez votre place dès maintenant : elle servira à quelqu’un d’autre."));
        blocks.add(button(matter));
        return composed(
                matter,
                when + " : " + dates(held),
                blocks,
                held.stream().map(day -> calendar(matter, day, "PUBLISH")).toList());
    }

    private static Composition composed(
            Matter matter, String subject, List<Block> blocks, List<CalendarPart> calendars) {
        var person = matter.registration().person();
        return new Composition.Composed(new Letter(
                person.email(),
                person.fullName(),
                subject,
                blocks,
                "Vous recevez ce message parce que cette adresse a été inscrite à « %s »."
                        .formatted(matter.cycle().title()),
                calendars));
    }

    private static DayLine line(Matter matter, Cycle.Day day, String state) {
        return new DayLine(
                day.content().date(),
                French.hours(day.start(), day.end()),
                matter.cycle().placeOf(day),
                state);
    }

    private Button button(Matter matter) {
        return new Button("Voir ou modifier mon inscription", links.url(matter.registration()));
    }

    private CalendarPart calendar(Matter matter, Cycle.Day day, String method) {
        return new CalendarPart(
                "journee-%s.ics".formatted(day.content().date()),
                method,
                calendar.file(
                        matter.registration(), matter.cycle(), matter.places().get(day.id())));
    }

    private static String dates(List<Cycle.Day> days) {
        return French.days(days.stream().map(day -> day.content().date()).toList());
    }
}
