package fr.preau.registration.letters;

import fr.preau.cycle.Cycle;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Code;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterWriter.Composition.Composed;
import fr.preau.mail.wording.FieldValue;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Organiser;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.platform.Entries;
import fr.preau.platform.French;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.LetterKind;
import fr.preau.registration.Person;
import fr.preau.registration.desk.Places;
import fr.preau.registration.person.ChosenWorkshops;
import fr.preau.registration.person.Links;
import fr.preau.registration.person.PersonCalendar;
import fr.preau.registration.person.WelcomeCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every letter to a registered person is made of. */
@Component
class LetterParts {

    static final String CODE =
            "À l’accueil, montrez votre code : il est aussi sur votre page. Sans lui, votre nom suffit.";

    private final Places places;
    private final Links links;
    private final WelcomeCodes codes;
    private final PersonCalendar calendar;
    private final ChosenWorkshops workshops;
    private final LetterFields fields;
    private final LetterWordings wordings;
    private final Centre centre;

    LetterParts(
            Places places,
            Links links,
            WelcomeCodes codes,
            PersonCalendar calendar,
            ChosenWorkshops workshops,
            LetterFields fields,
            LetterWordings wordings,
            Centre centre) {
        this.places = places;
        this.links = links;
        this.codes = codes;
        this.calendar = calendar;
        this.workshops = workshops;
        this.fields = fields;
        this.wordings = wordings;
        this.centre = centre;
    }

    /** The message of that kind, in the words that are in force for the person's cycle. */
    Composed composed(
            LetterKind kind, LetterContext context, Map<String, FieldValue> values, List<CalendarPart> calendars) {
        var person = context.registration().person();
        var wording = wordings.inForce(fields.model(kind), context.cycle().id());
        return new Composed(wording.letter(
                person.email(),
                person.fullName(),
                word -> Optional.ofNullable(values.get(word)),
                "Vous recevez ce message parce que cette adresse a été inscrite à « %s »."
                        .formatted(context.cycle().title()),
                calendars,
                List.of()));
    }

    /**
     * What every message of the desk may say.
     *
     * @param dated the days that it is about, for its subject and its sentences
     * @param lines what it tells of them
     */
    Map<String, FieldValue> values(
            LetterKind kind, LetterContext context, List<Cycle.Day> dated, List<? extends Block> lines) {
        return values(LetterFields.button(kind), context, dated, lines);
    }

    /** @param button what leads to the person's own page */
    Map<String, FieldValue> values(
            String button, LetterContext context, List<Cycle.Day> dated, List<? extends Block> lines) {
        var values = person(context.registration().person());
        values.put("titre", new Words(context.cycle().title()));
        values.put("journées", new Blocks(dates(dated), List.copyOf(lines)));
        values.put("lien", new Address(button, links.url(context.registration())));
        return values;
    }

    /** In place of a person's own page, where somebody else reads. */
    FieldValue nobodysPage(LetterKind kind) {
        return fields.model(kind).field("lien").orElseThrow().example();
    }

    private Map<String, FieldValue> person(Person person) {
        var values = new HashMap<String, FieldValue>();
        values.put("prénom", new Words(person.firstName()));
        values.put("nom", new Words(person.fullName()));
        values.put("structure", new Words(person.organisation()));
        values.put("organisateur", new Organiser(centre.named()));
        return values;
    }

    DayLine line(LetterContext context, Cycle.Day day, String state) {
        return new DayLine(
                day.content().date(),
                French.hours(day.start(), day.end()),
                context.cycle().placeOf(day),
                state);
    }

    /** The day as it stands for the person now. */
    DayLine line(LetterContext context, Cycle.Day day) {
        return line(context, day, words(context, day));
    }

    private String words(LetterContext context, Cycle.Day day) {
        if (!day.content().held()) {
            return "journée annulée";
        }
        return switch (context.state(day)) {
            case CONFIRMED -> {
                var chosen = workshops.of(context.registration().id(), day);
                yield "place confirmée" + (chosen.isEmpty() ? "" : " ; " + String.join(" ; ", chosen));
            }
            case OFFERED -> "place proposée";
            case WAITING ->
                "liste d’attente, rang "
                        + Entries.of(context.places(), day.id())
                                .queueNumber()
                                .map(number -> places.rank(day.id(), number))
                                .orElse(1);
            case UNDER_REVIEW -> "demande à l’étude";
            case WITHDRAWN -> "complet";
            case REFUSED -> "demande refusée";
        };
    }

    /** The days as they stand for the person now. */
    List<DayLine> lines(LetterContext context, List<Cycle.Day> days) {
        return days.stream().map(day -> line(context, day)).toList();
    }

    /** What the person shows at the door; nothing for somebody who has no seat. */
    Blocks code(LetterContext context, List<Cycle.Day> held) {
        return new Blocks("", held.isEmpty() ? List.of() : List.of(new Code(codes.url(context.registration()), CODE)));
    }

    List<CalendarPart> entries(LetterContext context, List<Cycle.Day> days) {
        return days.stream().map(day -> part(context, day, "PUBLISH")).toList();
    }

    /** Takes those days out of the calendar, where they may be in it. */
    List<CalendarPart> cancellations(LetterContext context, List<Cycle.Day> days) {
        return days.stream()
                .filter(day -> places.everConfirmed(context.registration().id(), day.id()))
                .map(day -> part(context, day, "CANCEL"))
                .toList();
    }

    private CalendarPart part(LetterContext context, Cycle.Day day, String method) {
        return new CalendarPart(
                "journee-%s.ics".formatted(day.content().date()),
                method,
                calendar.file(context.registration(), context.cycle(), Entries.of(context.places(), day.id())));
    }

    static String dates(List<Cycle.Day> days) {
        return French.days(days.stream().map(day -> day.content().date()).toList());
    }
}
