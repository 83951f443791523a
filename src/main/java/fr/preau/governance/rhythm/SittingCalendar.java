package fr.preau.governance.rhythm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sittings of the year to come by which each body keeps its minimum: those that are planned, and between them one by
 * each day when the next is due, on the last free day before it.
 */
final class SittingCalendar {

    /** In days: nobody is convened for tomorrow. */
    static final int NOTICE = 15;

    private static final int YEAR = 365;

    private final LocalDate today;
    private final Function<LocalDate, Optional<String>> taken;
    private final Map<LocalDate, String> given = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private SittingCalendar(LocalDate today, Function<LocalDate, Optional<String>> taken) {
        this.today = today;
        this.taken = taken;
    }

    /**
     * A body as its calendar needs it.
     *
     * @param minimum how many sittings it wants a year
     * @param planned the days that are planned and to come
     */
    record Wanting(long id, String name, int minimum, Optional<LocalDate> last, List<LocalDate> planned) {

        int every() {
            return YEAR / minimum;
        }
    }

    /**
     * One sitting.
     *
     * @param due the last day by which the body's minimum is kept
     * @param avoided what stands on the days between the one and the other, each once
     */
    record Entry(Wanting body, LocalDate on, LocalDate due, boolean planned, List<String> avoided) {

        boolean late() {
            return on.isAfter(due);
        }
    }

    /**
     * By date.
     *
     * @param taken what stands on a day, if anything does
     */
    static List<Entry> of(List<Wanting> bodies, LocalDate today, Function<LocalDate, Optional<String>> taken) {
        var calendar = new SittingCalendar(today, taken);
        bodies.forEach(body -> body.planned().forEach(day -> calendar.given.put(day, body.name())));
        bodies.forEach(calendar::fill);
        return calendar.entries.stream().sorted(Comparator.comparing(Entry::on)).toList();
    }

    private void fill(Wanting body) {
        var end = today.plusYears(1);
        var planned = new ArrayDeque<>(body.planned().stream().sorted().toList());
        var last = body.last().orElse(today);
        while (!last.plusDays(body.every()).isAfter(end) || !planned.isEmpty()) {
            var due = last.plusDays(body.every());
            var free = free(body, due);
            var next = Optional.ofNullable(planned.peek())
                    .filter(day -> !day.isAfter(due)
                            || due.isBefore(soonest()) && !day.isAfter(soonest().plusDays(body.every() / 2))
                            || due.isAfter(end)
                            || free.filter(one -> !one.isBefore(day)).isPresent());
            var on = next.or(() -> free);
            if (on.isEmpty()) {
                return;
            }
            next.ifPresent(_ -> planned.pop());
            add(body, on.get(), due, next.isPresent());
            last = on.get();
        }
    }

    private void add(Wanting body, LocalDate on, LocalDate due, boolean planned) {
        var avoided = planned ? List.<String>of() : between(on, due);
        given.put(on, body.name());
        entries.add(new Entry(body, on, due, planned, avoided));
    }

    /** The last free day in the second half of the time that it has; else the first one after. */
    private Optional<LocalDate> free(Wanting body, LocalDate due) {
        var from = latest(due.minusDays(body.every() / 2), soonest());
        var before = Stream.iterate(due, day -> !day.isBefore(from), day -> day.minusDays(1))
                .filter(this::isFree)
                .findFirst();
        return before.or(() -> {
            var after = latest(due.plusDays(1), soonest());
            return after.datesUntil(after.plusDays(YEAR)).filter(this::isFree).findFirst();
        });
    }

    private LocalDate soonest() {
        return today.plusDays(NOTICE);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isFree(LocalDate day) {
        return standing(day).isEmpty();
    }

    private Optional<String> standing(LocalDate day) {
        return Optional.ofNullable(given.get(day)).or(() -> taken.apply(day));
    }

    private List<String> between(LocalDate on, LocalDate due) {
        var first = on.isBefore(due) ? on : due;
        var days = Math.min(YEAR, Math.abs(ChronoUnit.DAYS.between(on, due)));
        var words = new LinkedHashSet<String>();
        first.datesUntil(first.plusDays(days + 1))
                .filter(day -> !day.equals(on))
                .forEach(day -> standing(day).ifPresent(words::add));
        return List.copyOf(words);
    }
}
