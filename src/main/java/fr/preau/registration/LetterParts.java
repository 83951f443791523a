package fr.preau.registration;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayContent.Status;
import fr.preau.mail.FieldValue;
import fr.preau.mail.FieldValue.Address;
import fr.preau.mail.FieldValue.Blocks;
import fr.preau.mail.FieldValue.Words;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Code;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterWordings;
import fr.preau.mail.LetterWriter.Composition.Composed;
import fr.preau.platform.Entries;
import fr.preau.platform.French;
import fr.preau.platform.centre.Centre;
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
    private final LetterFields fields;
    private final LetterWordings wordings;
    private final Centre centre;

    LetterParts(
            Places places,
            Links links,
            WelcomeCodes codes,
            PersonCalendar calendar,
            LetterFields fields,
            LetterWordings wordings,
            Centre centre) {
        this.places = places;
        this.links = links;
        this.codes = codes;
        this.calendar = calendar;
        this.fields = fields;
        this.wordings = wordings;
        this.centre = centre;
    }

    /** The message of that kind, in the words that are in force for the person's cycle. */
    Composed composed(LetterKind kind, Matter matter, Map<String, FieldValue> values, List<CalendarPart> calendars) {
        var person = matter.registration().person();
        var wording = wordings.inForce(fields.model(kind), matter.cycle().id());
        return new Composed(wording.letter(
                person.email(),
                person.fullName(),
                word -> Optional.ofNullable(values.get(word)),
                "Vous recevez ce message parce que cette adresse a été inscrite à « %s »."
                        .formatted(matter.cycle().title()),
                calendars,
                List.of()));
    }

    /**
     * What every message of the desk may say.
     *
     * @param dated the days that it is about, for its subject and its sentences
     * @param lines what it tells of them
     */
    Map<String, FieldValue> values(LetterKind kind, Matter matter, List<Cycle.Day> dated, List<? extends Block> lines) {
        return values(LetterFields.button(kind), matter, dated, lines);
    }

    /** @param button what leads to the person's own page */
    Map<String, FieldValue> values(String button, Matter matter, List<Cycle.Day> dated, List<? extends Block> lines) {
        var values = person(matter.registration().person());
        values.put("titre", new Words(matter.cycle().title()));
        values.put("journées", new Blocks(dates(dated), List.copyOf(lines)));
        values.put("lien", new Address(button, links.url(matter.registration())));
        return values;
    }

    private Map<String, FieldValue> person(Person person) {
        var values = new HashMap<String, FieldValue>();
        values.put("prénom", new Words(person.firstName()));
        values.put("nom", new Words(person.fullName()));
        values.put("structure", new Words(person.organisation()));
        values.put("organisateur", new Words(centre.name()));
        return values;
    }

    DayLine line(Matter matter, Cycle.Day day, String state) {
        return new DayLine(
                day.content().date(),
                French.hours(day.start(), day.end()),
                matter.cycle().placeOf(day),
                state);
    }

    /** The day as it stands for the person now. */
    DayLine line(Matter matter, Cycle.Day day) {
        return line(matter, day, words(matter, day));
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
                        + Entries.of(matter.places(), day.id())
                                .queueNumber()
                                .map(number -> places.rank(day.id(), number))
                                .orElse(1);
            case UNDER_REVIEW -> "demande à l’étude";
            case WITHDRAWN -> "complet";
            case REFUSED -> "demande refusée";
        };
    }

    /** The days as they stand for the person now. */
    List<DayLine> lines(Matter matter, List<Cycle.Day> days) {
        return days.stream().map(day -> line(matter, day)).toList();
    }

    /** What the person shows at the door; nothing for somebody who has no seat. */
    Blocks code(Matter matter, List<Cycle.Day> held) {
        return new Blocks("", held.isEmpty() ? List.of() : List.of(new Code(codes.url(matter.registration()), CODE)));
    }

    List<CalendarPart> entries(Matter matter, List<Cycle.Day> days) {
        return days.stream().map(day -> part(matter, day, "PUBLISH")).toList();
    }

    /** Takes those days out of the calendar, where they may be in it. */
    List<CalendarPart> cancellations(Matter matter, List<Cycle.Day> days) {
        return days.stream()
                .filter(day -> places.everConfirmed(matter.registration().id(), day.id()))
                .map(day -> part(matter, day, "CANCEL"))
                .toList();
    }

    private CalendarPart part(Matter matter, Cycle.Day day, String method) {
        return new CalendarPart(
                "journee-%s.ics".formatted(day.content().date()),
                method,
                calendar.file(matter.registration(), matter.cycle(), Entries.of(matter.places(), day.id())));
    }

    static String dates(List<Cycle.Day> days) {
        return French.days(days.stream().map(day -> day.content().date()).toList());
    }
}
