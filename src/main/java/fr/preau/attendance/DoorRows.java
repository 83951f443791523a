package fr.preau.attendance;

import fr.preau.attendance.DoorListView.Count;
import fr.preau.attendance.DoorListView.Half;
import fr.preau.attendance.DoorListView.Row;
import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.list.WorkshopsOfPlaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door's list without scripts: who is awaited on a day, who was seen. */
@Component
class DoorRows {

    private final HalfDays halfDays;
    private final PresenceEvents events;
    private final RegistrationList registrations;
    private final WorkshopsOfPlaces workshops;
    private final Settings settings;
    private final Clock clock;

    DoorRows(
            HalfDays halfDays,
            PresenceEvents events,
            RegistrationList registrations,
            WorkshopsOfPlaces workshops,
            Settings settings,
            Clock clock) {
        this.halfDays = halfDays;
        this.events = events;
        this.registrations = registrations;
        this.workshops = workshops;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param done what was noted just now, by its code */
    DoorListView of(Held held, String search, String done) {
        var day = held.day().id();
        var content = held.day().content();
        var halves = halfDays.of(held.day());
        var presence = Presence.of(events.ofDays(List.of(day)));
        var everybody = people(held, "");
        var people = search.isEmpty() ? everybody : people(held, search.replace("\0", ""));
        var chosen = workshops.by(people, content);
        return new DoorListView(
                day,
                held.cycle().title(),
                content.date(),
                !held.now().held(),
                LocalDate.ofInstant(clock.instant(), settings.zone()).isBefore(content.date()),
                (int) everybody.stream().filter(row -> row.state().holdsASeat()).count(),
                halves.stream()
                        .map(half -> new Count(
                                half.part().label(), French.hours(half.starts(), Optional.of(half.ends())), (int)
                                        everybody.stream()
                                                .filter(row -> presence.present(row.registrationId(), day, half.part()))
                                                .count()))
                        .toList(),
                search,
                people.stream()
                        .map(row -> row(row, chosen.of(row, content), halves, presence))
                        .toList(),
                told(done));
    }

    private List<RegistrationList.Row> people(Held held, String search) {
        return registrations.list(
                Selection.of(held.cycle().id()).onDay(held.day().id()).searching(search));
    }

    private Row row(RegistrationList.Row row, List<String> chosen, List<HalfDay> halves, Presence presence) {
        var person = row.person();
        return new Row(
                row.registrationId(),
                person.lastName(),
                person.firstName(),
                person.organisation(),
                chosen,
                note(row.state()),
                halves.stream()
                        .map(half -> new Half(
                                half.part(),
                                half.part().label(),
                                presence.standing(row.registrationId(), row.dayId(), half.part())
                                        .filter(standing -> standing.what() == What.PRESENT)
                                        .map(this::since),
                                UUID.randomUUID()))
                        .toList());
    }

    private String since(Presence.LastRecord standing) {
        return standing.how() == How.SHEET
                ? "d’après la feuille"
                : French.hour(LocalTime.ofInstant(standing.since(), settings.zone()));
    }

    private static String note(PlaceState state) {
        return state.holdsASeat() ? "" : state.label();
    }

    private static Optional<String> told(String code) {
        return switch (code) {
            case "presence" -> Optional.of("La présence est notée.");
            case "correction" -> Optional.of("La correction est notée.");
            case "refus" ->
                Optional.of(
                        "Rien n’a été noté : la place de cette personne a changé, ou la journée n’est pas encore là.");
            default -> Optional.empty();
        };
    }
}
