package fr.preau.management.list;

import fr.preau.management.Labels;
import fr.preau.platform.address.NoAddress;
import fr.preau.registration.Person;
import fr.preau.registration.list.RegistrationList.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A column of the registrations' spreadsheet, in its order. */
enum Column {
    LAST_NAME("Nom", ofPerson(Person::lastName)),
    FIRST_NAME("Prénom", ofPerson(Person::firstName)),
    EMAIL("Courriel", ofPerson(person -> NoAddress.shown(person.email()))),
    PHONE("Téléphone", ofPerson(Person::phone)),
    PROFILE("Profil", ofPerson(person -> person.profile().label())),
    JOB("Fonction", ofPerson(Person::job)),
    ORGANISATION("Structure", ofPerson(Person::organisation)),
    KIND("Type de structure", ofPerson(person -> Labels.kind(person.organisationKind()))),
    DEPARTMENT("Département", ofPerson(Person::department)),
    NEEDS("À prévoir", ofPerson(Person::accessNeeds)),
    REASON("Motif de la demande", line -> line.row.reason()),
    CYCLE("Cycle", Line::cycle),
    DAY("Journée", Line::day),
    STATE("État", line -> line.held ? line.row.state().label() : "Journée annulée"),
    WORKSHOPS("Ateliers", Line::workshops),
    SINCE("Inscription le", Line::since),
    /** One column a question, headed by its words. */
    REPLIES("Réponses aux questions", _ -> "");

    private final String heading;
    private final Function<Line, Object> cell;

    Column(String heading, Function<Line, Object> cell) {
        this.heading = heading;
        this.cell = cell;
    }

    /** What a line of the spreadsheet is made of; times are those of the place. */
    record Line(Row row, String cycle, LocalDate day, boolean held, String workshops, LocalDateTime since) {}

    /** All, and the cycle only where there are several. */
    static List<Column> all(boolean oneCycle) {
        return Arrays.stream(values())
                .filter(column -> !oneCycle || column != CYCLE)
                .toList();
    }

    static Optional<Column> of(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    String heading() {
        return heading;
    }

    /** A text, a date or a moment. */
    Object cell(Line line) {
        return cell.apply(line);
    }

    private static Function<Line, Object> ofPerson(Function<Person, String> part) {
        return line -> part.apply(line.row.person());
    }
}
