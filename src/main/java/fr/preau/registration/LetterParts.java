package fr.preau.registration;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayContent.Status;
import fr.preau.mail.Letter;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Code;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterWriter.Composition.Composed;
import fr.preau.platform.French;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every letter to a registered person is made of. */
@Component
class LetterParts {

    private final Places places;
    private final Links links;
    private final WelcomeCodes codes;
    private final PersonCalendar calendar;

    LetterParts(Places places, Links links, WelcomeCodes codes, PersonCalendar calendar) {
        this.places = places;
        this.links = links;
        this.codes = codes;
        this.calendar = calendar;
    }

    Composed composed(Matter matter, String subject, List<Block> blocks, List<CalendarPart> calendars) {
        var person = matter.registration().person();
        return new Composed(new Letter(
                person.email(),
                person.fullName(),
                subject,
                blocks,
                "Vous recevez ce message parce que cette adresse a été inscrite à « %s »."
                        .formatted(matter.cycle().title()),
                calendars));
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
                        + matter.places()
                                .get(day.id())
                                .queueNumber()
                                .map(number -> places.rank(day.id(), number))
                                .orElse(1);
            case UNDER_REVIEW -> "demande à l’étude";
            case WITHDRAWN -> "complet";
            case REFUSED -> "demande refusée";
        };
    }

    Button button(Matter matter) {
        return button(matter, "Voir ou modifier mon inscription");
    }

    Button button(Matter matter, String label) {
        return new Button(label, links.url(matter.registration()));
    }

    /** What the person shows at the door. */
    Code code(Matter matter) {
        return new Code(
                codes.url(matter.registration()),
                "À l’accueil, montrez votre code : il est aussi sur votre page. Sans lui, votre nom suffit.");
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
                calendar.file(
                        matter.registration(), matter.cycle(), matter.places().get(day.id())));
    }

    static String dates(List<Cycle.Day> days) {
        return French.days(days.stream().map(day -> day.content().date()).toList());
    }
}
