package fr.preau.attendance;

import fr.preau.attendance.DoorList.Listed;
import fr.preau.attendance.DoorLists.Held;
import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.WorkshopsOfPlaces;
import fr.preau.registration.list.WorkshopsOfPlaces.ByPlace;
import fr.preau.registration.person.WelcomeCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of a list at the door, as a phone has them, and their codes. */
@Component
class DoorPeople {

    private final RegistrationList registrations;
    private final WorkshopsOfPlaces workshops;
    private final WelcomeCodes codes;

    DoorPeople(RegistrationList registrations, WorkshopsOfPlaces workshops, WelcomeCodes codes) {
        this.registrations = registrations;
        this.workshops = workshops;
        this.codes = codes;
    }

    /** All of the cycle, in alphabetical order, with what they have of that day. */
    List<Listed> of(Held held) {
        var everybody = rows(held.cycle());
        var chosen = workshops.by(
                everybody.values().stream().flatMap(List::stream).toList(),
                held.day().content());
        return everybody.values().stream()
                .map(rows -> listed(held, rows, chosen))
                .toList();
    }

    private Listed listed(Held held, List<Row> rows, ByPlace chosen) {
        var first = rows.getFirst();
        var person = first.person();
        return new Listed(
                first.registrationId(),
                person.lastName(),
                person.firstName(),
                person.organisation(),
                person.profile().label(),
                rows.stream()
                        .filter(row -> row.dayId() == held.day().id())
                        .map(row -> row.state().name())
                        .findFirst()
                        .orElse("NONE"),
                rows.stream()
                        .filter(row ->
                                row.dayId() != held.day().id() && row.state().holdsASeat())
                        .flatMap(row -> held.cycle().day(row.dayId()).stream())
                        .map(day -> day.content().date())
                        .sorted()
                        .map(French::day)
                        .toList(),
                rows.stream()
                        .filter(row -> row.dayId() == held.day().id())
                        .flatMap(row -> chosen.of(row, held.day().content()).stream())
                        .toList(),
                codes.of(first.registrationId(), first.registeredAt()));
    }

    /** The rows of each person who is still known, in alphabetical order of the people. */
    private LinkedHashMap<Long, List<Row>> rows(Cycle cycle) {
        return registrations.list(Selection.of(cycle.id())).stream()
                .filter(row -> row.person().known())
                .collect(Collectors.groupingBy(Row::registrationId, LinkedHashMap::new, Collectors.toList()));
    }

    /** The people of a cycle by their codes. */
    Map<String, Long> byCode(Cycle cycle) {
        return rows(cycle).values().stream()
                .map(List::getFirst)
                .collect(Collectors.toMap(
                        row -> codes.of(row.registrationId(), row.registeredAt()), Row::registrationId));
    }
}
