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
import fr.preau.mail.Outbox;
import fr.preau.platform.French;
import fr.preau.registration.Places.Place;
import fr.preau.registration.Registrations.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk's messages say, from the places as they are when the message leaves. */
@Component
class RegistrationLetters implements LetterWriter {

    /** Somebody who types another's address again and again does not fill their mailbox. */
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(5);

    private final Registrations registrations;
    private final Places places;
    private final Cycles cycles;
    private final Links links;
    private final PersonCalendar calendar;
    private final ObjectProvider<Outbox> outbox;

    RegistrationLetters(
            Registrations registrations,
            Places places,
            Cycles cycles,
            Links links,
            PersonCalendar calendar,
            ObjectProvider<Outbox> outbox) {
        this.registrations = registrations;
        this.places = places;
        this.cycles = cycles;
        this.links = links;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    /** What a letter speaks of: a person, their cycle, their places by day. */
    private record Matter(Registration registration, Cycle cycle, Map<Long, Place> places) {

        Optional<Place> confirmed(long day) {
            return Optional.ofNullable(places.get(day)).filter(place -> place.state() == PlaceState.CONFIRMED);
        }

        List<Cycle.Day> heldDays() {
            return cycle.days().stream()
                    .filter(day -> confirmed(day.id()).isPresent())
                    .filter(day -> day.content().status() != Status.CANCELLED)
                    .toList();
        }
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
                    case LINK_AGAIN -> linkAgain(matter);
                    case WITHDRAWAL -> withdrawal(matter, days);
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
        var told = matter.cycle.days().stream()
                .filter(day -> days.contains(day.id()))
                .filter(day -> matter.confirmed(day.id()).isPresent() || !matter.places.containsKey(day.id()))
                .toList();
        var held = told.stream().filter(matter.heldDays()::contains).toList();
        if (held.isEmpty()) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(
                held.size() == told.size()
                        ? "Votre inscription à « %s » est confirmée.".formatted(matter.cycle.title())
                        : "Votre inscription à « %s » est confirmée pour une partie des journées demandées."
                                .formatted(matter.cycle.title())));
        told.forEach(day -> blocks.add(line(matter, day, held.contains(day) ? "place confirmée" : "complet")));
        blocks.add(
                new Text(
                        "Un fichier d’agenda est joint pour chaque journée confirmée. Un empêchement ? Rendez votre place en deux clics : elle servira à quelqu’un d’autre."));
        blocks.add(button(matter));
        return composed(
                matter,
                "Inscription confirmée : " + dates(held),
                blocks,
                held.stream().map(day -> calendar(matter, day, "PUBLISH")).toList());
    }

    private Composition linkAgain(Matter matter) {
        var registration = matter.registration;
        if (outbox.getObject().leftWithin(BETWEEN_LINKS, LetterKind.LINK_AGAIN.name(), registration.id())) {
            return new Composition.Moot("Le même lien est parti il y a moins de cinq minutes.");
        }
        var blocks = new ArrayList<Block>();
        var held = matter.heldDays();
        blocks.add(new Text("Voici le lien vers votre inscription à « %s ».".formatted(matter.cycle.title())));
        held.forEach(day -> blocks.add(line(matter, day, "place confirmée")));
        if (held.isEmpty()) {
            blocks.add(new Text("Vous n’y avez plus de place réservée."));
        }
        blocks.add(button(matter));
        blocks.add(new Text("Si vous n’avez rien demandé, ne faites rien : votre inscription n’a pas changé."));
        return composed(matter, "Votre lien personnel : " + dates(matter.cycle.days()), blocks, List.of());
    }

    private Composition withdrawal(Matter matter, List<Long> days) {
        var given = matter.cycle.days().stream()
                .filter(day -> days.contains(day.id()))
                .filter(day -> matter.places.containsKey(day.id())
                        && matter.confirmed(day.id()).isEmpty())
                .toList();
        if (given.isEmpty()) {
            return new Composition.Moot("La personne s’est réinscrite avant l’envoi.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Text(
                        "Votre désistement est enregistré. Merci de nous avoir prévenus : votre place est libre pour quelqu’un d’autre."));
        given.forEach(day -> blocks.add(line(matter, day, "place rendue")));
        matter.heldDays().forEach(day -> blocks.add(line(matter, day, "place toujours confirmée")));
        blocks.add(button(matter));
        return composed(
                matter,
                "Désistement enregistré : " + dates(given),
                blocks,
                given.stream().map(day -> calendar(matter, day, "CANCEL")).toList());
    }

    private static Composition composed(
            Matter matter, String subject, List<Block> blocks, List<CalendarPart> calendars) {
        var person = matter.registration.person();
        return new Composition.Composed(new Letter(
                person.email(),
                person.fullName(),
                subject,
                blocks,
                "Vous recevez ce message parce que cette adresse a été inscrite à « %s »."
                        .formatted(matter.cycle.title()),
                calendars));
    }

    private static DayLine line(Matter matter, Cycle.Day day, String state) {
        return new DayLine(
                day.content().date(), French.hours(day.start(), day.end()), matter.cycle.placeOf(day), state);
    }

    private Button button(Matter matter) {
        return new Button("Voir ou modifier mon inscription", links.url(matter.registration));
    }

    private CalendarPart calendar(Matter matter, Cycle.Day day, String method) {
        return new CalendarPart(
                "journee-%s.ics".formatted(day.content().date()),
                method,
                calendar.file(matter.registration, matter.cycle, matter.places.get(day.id())));
    }

    private static String dates(List<Cycle.Day> days) {
        return French.days(days.stream().map(day -> day.content().date()).toList());
    }
}
