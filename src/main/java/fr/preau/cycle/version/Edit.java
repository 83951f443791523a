package fr.preau.cycle.version;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.DayState;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.text.Normal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * What a cycle is to become.
 *
 * @param content in its normal form, every day with a capacity
 * @param days which of the cycle's days, by its number, each date stands for; the others are new
 * @param base the document of the state that the editor began with; empty when it does not matter
 */
@NamedInterface("version")
public record Edit(CycleContent content, Map<LocalDate, Long> days, Optional<String> base) {

    public Edit {
        days = Map.copyOf(days);
    }

    /** Days that keep their date are the same days. */
    static Edit byDate(Collection<Cycle.Day> known, CycleContent content) {
        var numbers =
                known.stream().collect(Collectors.toMap(day -> day.content().date(), Cycle.Day::id));
        numbers.keySet().retainAll(content.dates());
        return new Edit(content, numbers, Optional.empty());
    }

    /** A new cycle. */
    public static Edit fresh(CycleContent content) {
        return new Edit(content, Map.of(), Optional.empty());
    }

    /** The same page with another capacity for one day. */
    public static Edit resizing(Cycle cycle, Cycle.Day resized, int capacity) {
        return byDate(
                cycle.days(),
                cycle.content()
                        .withDays(cycle.days().stream()
                                .map(day ->
                                        day.id() == resized.id() ? day.content().withCapacity(capacity) : day.content())
                                .toList()));
    }

    /** The same page with one of its days as it is given, of that date; nobody saved since. */
    public static Edit becoming(Cycle cycle, Cycle.Day day, DayContent wanted) {
        var content = cycle.content()
                .withDays(cycle.days().stream()
                        .map(one -> one.id() == day.id() ? wanted : one.content())
                        .toList());
        return byDate(cycle.days(), content).sinceNobodySaved(cycle);
    }

    /** The same, refused once somebody else saved that cycle. */
    public Edit sinceNobodySaved(Cycle cycle) {
        return new Edit(content, days, Optional.of(CycleDocument.write(cycle.content())));
    }

    /** The same page with one more sequence on a day, among the others by its hour; nobody saved since. */
    public static Edit adding(Cycle cycle, Cycle.Day day, SequenceContent sequence) {
        var content = Normal.content(cycle.content()
                .withDays(cycle.days().stream()
                        .map(one -> one.id() == day.id() ? one.content().with(sequence) : one.content())
                        .toList()));
        return new Edit(content, byDate(cycle.days(), content).days, Optional.of(CycleDocument.write(cycle.content())));
    }

    /** The same page with every day that is not over cancelled, for that reason, which may be empty. */
    public static Edit cancelling(Cycle cycle, Instant now, ZoneId zone, String reason) {
        return byDate(
                cycle.days(),
                cycle.content()
                        .withDays(cycle.days().stream()
                                .map(day -> DayTiming.of(cycle, day).stillAhead(now, zone)
                                        ? day.content().cancelled(reason)
                                        : day.content())
                                .toList()));
    }

    Optional<Long> number(DayContent day) {
        return Optional.ofNullable(days.get(day.date()));
    }

    /** What becomes of that day; empty if it is removed. */
    Optional<DayContent> of(Cycle.Day day) {
        return content.days().stream()
                .filter(other -> number(other).filter(id -> id == day.id()).isPresent())
                .findFirst();
    }

    /** Whether it leaves that cycle as it is. */
    boolean changesNothing(Cycle cycle) {
        return content.equals(cycle.content())
                && days.equals(cycle.days().stream()
                        .collect(Collectors.toMap(day -> day.content().date(), Cycle.Day::id)));
    }

    /** What the people of the days that stay must know, whether there are any or not. */
    public List<DayChange> changes(Cycle cycle) {
        return cycle.days().stream()
                .flatMap(day -> of(day)
                        .map(after -> new DayChange(
                                day.id(), DayState.of(cycle, day), DayState.of(content, after), after.reason()))
                        .stream())
                .filter(change -> change.before().touchedBy(change.after()))
                .toList();
    }

    static Map<Long, Cycle.Day> byNumber(Cycle cycle) {
        return cycle.days().stream().collect(Collectors.toMap(Cycle.Day::id, Function.identity()));
    }
}
