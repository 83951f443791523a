package fr.preau.registration.form;

import fr.preau.cycle.page.DayView;
import fr.preau.platform.FieldError;
import fr.preau.platform.centre.CentreName;
import fr.preau.registration.Application;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The registration form, empty or given back with everything that was typed.
 *
 * @param centre who asks
 * @param days every day of the cycle; those that are not open are shown with the reason
 * @param people one, or a team
 * @param folded those of a team whose answers are whole, from 1
 * @param policy WHAT_REMAINS or ALL_OR_NOTHING
 * @param audience whom the cycle is for, in sentences
 * @param stamp what makes two sendings of one form the same
 * @param problem a sentence above the form when the trouble is not in a field
 * @param notice a sentence above the form that says what has just gone well
 * @param filler who may fill in the form, as it calls itself
 */
public record FormView(
        CentreName centre,
        String slug,
        String cycleTitle,
        List<DayView> days,
        List<PersonFields> people,
        Set<Integer> folded,
        String policy,
        List<String> audience,
        String stamp,
        Optional<String> problem,
        Optional<String> notice,
        Optional<String> filler) {

    public FormView {
        days = List.copyOf(days);
        people = List.copyOf(people);
        folded = Set.copyOf(folded);
        audience = List.copyOf(audience);
    }

    /** What is wrong, and with whom where there are several, for a list above the form. */
    public List<FieldError> summary() {
        return IntStream.rangeClosed(1, people.size())
                .boxed()
                .flatMap(number -> summary(number, people.get(number - 1)))
                .toList();
    }

    private Stream<FieldError> summary(int number, PersonFields person) {
        var about = team() ? "Personne %d : ".formatted(number) : "";
        return person.summary().stream()
                .map(error -> new FieldError(element(person, error.field()), about + error.message()));
    }

    private String element(PersonFields person, String field) {
        return days.stream()
                .filter(DayView::asked)
                .filter(_ -> field.equals(person.name("days")))
                .findFirst()
                .map(day -> field + "-" + day.id())
                .orElse(field);
    }

    public boolean open() {
        return days.stream().anyMatch(DayView::asked);
    }

    /** Whether a waiting list may be joined. */
    public boolean anyFull() {
        return days.stream().anyMatch(DayView::waitable);
    }

    public boolean team() {
        return people.size() > 1;
    }

    /** Whether the answers of that person, counted from 1, stand open. */
    public boolean opened(int number) {
        return !folded.contains(number) || !people.get(number - 1).errors().isEmpty();
    }

    /** What tells that person of a team from the others while their answers are folded. */
    public String inShort(int number) {
        var values = people.get(number - 1).values();
        return Stream.of((values.firstName() + " " + values.lastName()).strip(), values.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public boolean mayGrow() {
        return people.size() < Application.LARGEST_TEAM;
    }

    /** Whether a choice between « all or nothing » and « where there is room » has a meaning. */
    public boolean choice() {
        return team() || days.stream().filter(DayView::open).count() > 1;
    }
}
