package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.DayView;
import fr.preau.cycle.page.WorkshopView;
import fr.preau.platform.French;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.WorkshopRows;
import fr.preau.registration.desk.WorkshopRows.Chosen;
import fr.preau.registration.person.PersonView.WorkshopChoice;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Which workshops somebody chose, in words. Nothing is read for a day without any. */
@NamedInterface("person")
@Component
public class ChosenWorkshops {

    private final WorkshopRows rows;

    ChosenWorkshops(WorkshopRows rows) {
        this.rows = rows;
    }

    /** What that person may choose on a day where they have that place. */
    List<WorkshopChoice> choices(Optional<Place> place, DayView day) {
        if (day.choices().isEmpty() || place.isEmpty()) {
            return List.of();
        }
        var chosen = rows.chosen(place.get().registrationId());
        var changeable = switch (day.now()) {
            case OPEN, FULL, NOT_YET_OPEN, CLOSED -> true;
            case UNDER_WAY, OVER, CANCELLED -> false;
        };
        return day.choices().stream()
                .map(choice -> {
                    var theirs = chosen.stream()
                            .filter(one -> choice.ids().contains(one.workshop()))
                            .findFirst();
                    return new WorkshopChoice(
                            choice,
                            theirs.map(one -> Long.toString(one.workshop())).orElse(""),
                            theirs.map(one -> words(choice, one)).orElse(""),
                            changeable);
                })
                .toList();
    }

    private static String words(WorkshopView.Choice choice, Chosen chosen) {
        var name = choice.workshops().stream()
                .filter(workshop -> workshop.id() == chosen.workshop())
                .map(WorkshopView::name)
                .findFirst()
                .orElse(chosen.title());
        return name + waiting(chosen);
    }

    private static String waiting(Chosen chosen) {
        return chosen.rank().isPresent()
                ? ", liste d’attente, rang " + chosen.rank().getAsInt()
                : "";
    }

    /** What that person chose on that day, each with its hour and room: « à 9 h 30, Atelier B (salle 12) ». */
    public List<String> of(long registrationId, Cycle.Day day) {
        if (day.content().choices().isEmpty()) {
            return List.of();
        }
        return rows.chosen(registrationId).stream()
                .filter(chosen -> chosen.day() == day.id())
                .map(chosen -> {
                    var room = chosen.room(day.content());
                    return "à %s, %s%s%s"
                            .formatted(
                                    French.hour(chosen.start()),
                                    chosen.title(),
                                    room.isEmpty() ? "" : " (" + room + ")",
                                    waiting(chosen));
                })
                .toList();
    }
}
