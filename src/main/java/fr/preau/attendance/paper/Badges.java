package fr.preau.attendance.paper;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import fr.preau.attendance.paper.BadgePaper.Badge;
import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.WorkshopsOfPlaces;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who gets a badge, and what it says: those who have a seat, in the order of a French list. */
@Component
public class Badges {

    private static final Collator FRENCH = Collator.getInstance(ULocale.FRANCE).freeze();

    private final RegistrationList registrations;
    private final WorkshopsOfPlaces workshops;

    Badges(RegistrationList registrations, WorkshopsOfPlaces workshops) {
        this.registrations = registrations;
        this.workshops = workshops;
    }

    /** Of a cycle, by the filters of its list; each person once, with the days among those that were asked for. */
    public List<Badge> of(Cycle cycle, Selection selection) {
        var rows = registrations.list(selection.inCycle(cycle.id()).inStates(Set.of(PlaceState.CONFIRMED))).stream()
                .filter(row -> selection.days().isEmpty() || selection.days().contains(row.dayId()))
                .collect(Collectors.groupingBy(Row::registrationId, LinkedHashMap::new, Collectors.toList()));
        var ofOneDay = selection.days().size() == 1
                ? selection.days().stream().findFirst().flatMap(cycle::day)
                : Optional.<Cycle.Day>empty();
        var chosen = ofOneDay.map(day -> workshops.by(
                        rows.values().stream().flatMap(List::stream).toList(), day.content()))
                .orElse(WorkshopsOfPlaces.NONE);
        return rows.values().stream()
                .sorted(inFrenchOrder())
                .map(theirs -> badge(
                        theirs.getFirst(),
                        ofOneDay.map(day -> oneDay(day, chosen.of(theirs.getFirst(), day.content())))
                                .orElseGet(() -> days(cycle, theirs))))
                .toList();
    }

    /** Of somebody who has a seat on that day. */
    Optional<Badge> of(Cycle cycle, Cycle.Day day, long registration) {
        var theirs = registrations.list(Selection.of(cycle.id()).onDay(day.id())).stream()
                .filter(row -> row.registrationId() == registration && row.state() == PlaceState.CONFIRMED)
                .toList();
        return theirs.stream()
                .findFirst()
                .map(row -> badge(
                        row, oneDay(day, workshops.by(theirs, day.content()).of(row, day.content()))));
    }

    private static Badge badge(Row row, String when) {
        return new Badge(row.person().fullName().strip(), row.person().organisation(), when);
    }

    private static String oneDay(Cycle.Day day, List<String> chosen) {
        return Stream.concat(Stream.of(French.weekdayAndDay(day.content().date())), chosen.stream())
                .collect(Collectors.joining(", "));
    }

    private static String days(Cycle cycle, List<Row> rows) {
        return French.enumeration(rows.stream()
                .flatMap(row -> cycle.day(row.dayId()).stream())
                .map(day -> day.content().date())
                .sorted()
                .map(French::day)
                .toList());
    }

    private static Comparator<List<Row>> inFrenchOrder() {
        return Comparator.<List<Row>, Object>comparing(
                        rows -> rows.getFirst().person().lastName(), FRENCH)
                .thenComparing(rows -> rows.getFirst().person().firstName(), FRENCH)
                .thenComparing(rows -> rows.getFirst().registrationId());
    }
}
