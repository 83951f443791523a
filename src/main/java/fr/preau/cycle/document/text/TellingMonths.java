package fr.preau.cycle.document.text;

import fr.preau.cycle.document.text.FrenchDates.Written;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives « Mercredi 26 » its month: the title names it, or a line above (« du 26 au 28 août »), or the day above is so
 * many days before it.
 */
public final class TellingMonths {

    private static final long LONGEST_RANGE = 31;
    /** More dates of one number than these tell nothing. */
    private static final int MOST = 60;
    /** A year without 29 February, for counting days of a month when none is told. */
    private static final int SOME_YEAR = 2025;

    private final List<Written> announced;
    private final Map<Integer, Set<Written>> told = new HashMap<>();
    private Optional<Written> above = Optional.empty();
    private int seen;

    public TellingMonths(List<Written> announced, boolean range) {
        this.announced = days(announced, range).toList();
    }

    /**
     * A date with its month.
     *
     * @param unsure whether another text than the title tells it
     */
    public record Told(Written date, boolean unsure) {}

    /** The date of its number and weekday; empty when nothing tells its month. */
    public Optional<Told> of(Written date, List<Block> before) {
        listen(before);
        return only(announced.stream().filter(one -> one.day() == date.day()))
                .map(one -> new Told(one, false))
                .or(() -> only(told.getOrDefault(date.day(), Set.of()).stream().filter(one -> agree(one, date)))
                        .or(() -> above.flatMap(day -> after(day, date)))
                        .map(one -> new Told(one, true)));
    }

    /** From here on, a day without a month may be one of the next. */
    public void opened(Written day) {
        above = Optional.of(day);
    }

    private void listen(List<Block> before) {
        for (; seen < before.size(); seen++) {
            var block = before.get(seen);
            if (block.form() != Block.Form.KEPT && block.form() != Block.Form.KEPT_CLOSING) {
                block.lines().stream()
                        .flatMap(line -> FrenchDates.lists(line).stream())
                        .flatMap(found -> days(found.dates(), found.range()))
                        .forEach(date -> {
                            var same = told.computeIfAbsent(date.day(), _ -> new LinkedHashSet<>());
                            if (same.size() < MOST) {
                                same.add(date);
                            }
                        });
            }
        }
    }

    /** The dates of a list, and those between the two ends of a range. */
    private static Stream<Written> days(List<Written> ends, boolean range) {
        if (!range || ends.size() != 2) {
            return ends.stream();
        }
        var year = ends.getLast().year();
        var first = ends.getFirst().in(ends.getFirst().year().orElse(year.orElse(SOME_YEAR)));
        var last = ends.getLast().in(year.orElse(SOME_YEAR));
        if (first.isEmpty() || last.isEmpty()) {
            return ends.stream();
        }
        var end = last.get();
        // « du 28 décembre au 2 janvier 2027 » begins the year before.
        var start = first.get().isAfter(end) && ends.getFirst().year().isEmpty()
                ? first.get().minusYears(1)
                : first.get();
        return start.isBefore(end) && start.plusDays(LONGEST_RANGE).isAfter(end)
                ? start.datesUntil(end.plusDays(1)).map(date -> written(date, year.isPresent()))
                : ends.stream();
    }

    private static Written written(LocalDate date, boolean ofAYear) {
        return new Written(
                Optional.empty(),
                date.getDayOfMonth(),
                date.getMonthValue(),
                ofAYear ? OptionalInt.of(date.getYear()) : OptionalInt.empty());
    }

    /** One of them, where all are of one month. */
    private static Optional<Written> only(Stream<Written> dates) {
        var possible = dates.toList();
        return possible.stream().map(Written::month).distinct().count() == 1
                ? Optional.of(possible.getFirst())
                : Optional.empty();
    }

    private static boolean agree(Written date, Written day) {
        var falls = date.year().isEmpty()
                || date.in(date.year().getAsInt()).filter(day::falls).isPresent();
        return falls && (date.weekday().isEmpty() || date.weekday().equals(day.weekday()));
    }

    private static Optional<Written> after(Written above, Written day) {
        var counted = above.in(above.year().orElse(SOME_YEAR));
        if (counted.isEmpty() || above.year().isEmpty() && above.weekday().isEmpty()) {
            return Optional.empty();
        }
        var from = counted.get();
        return from.datesUntil(from.plusDays(LONGEST_RANGE))
                .skip(1)
                .filter(date -> date.getDayOfMonth() == day.day())
                .filter(date -> above.year().isPresent()
                        ? day.falls(date)
                        : date.getMonthValue() == above.month() && isSoManyDaysAfter(above, day))
                .findFirst()
                .map(date -> written(date, above));
    }

    private static boolean isSoManyDaysAfter(Written above, Written day) {
        var then = above.weekday().map(weekday -> weekday.plus((long) day.day() - above.day()));
        return then.equals(day.weekday());
    }

    private static Written written(LocalDate date, Written above) {
        return new Written(
                Optional.empty(),
                date.getDayOfMonth(),
                date.getMonthValue(),
                above.year().isPresent() ? OptionalInt.of(date.getYear()) : OptionalInt.empty());
    }
}
