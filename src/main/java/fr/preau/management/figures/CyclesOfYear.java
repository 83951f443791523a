package fr.preau.management.figures;

import fr.preau.cycle.Cycle;
import fr.preau.registration.list.Tally;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * What is counted of the cycles that begin in a year, and in the year before.
 *
 * @param at local time of the count
 */
record CyclesOfYear(int year, OfYear here, OfYear before, SortedSet<String> territory, LocalDateTime at) {

    /** Whether there is something in the year before to compare with. */
    boolean compared() {
        return !before.cycles().isEmpty();
    }

    /** One cycle among others. */
    record OfCycle(Cycle cycle, List<DayFigures> days, int people) {

        Sums sums() {
            return Sums.of(days);
        }
    }

    /** One year, its cycles in their order. */
    record OfYear(List<OfCycle> cycles, Tally people) {

        OfYear {
            cycles = List.copyOf(cycles);
        }

        Sums sums() {
            return Sums.of(cycles.stream()
                    .map(OfCycle::days)
                    .flatMap(Collection::stream)
                    .toList());
        }

        /** Seats held by the month of their day, from January to December; a day of another year is in none. */
        List<Integer> months(int year) {
            var months = new int[12];
            cycles.stream()
                    .map(OfCycle::days)
                    .flatMap(Collection::stream)
                    .filter(day -> day.held() && day.date().getYear() == year)
                    .forEach(day -> months[day.date().getMonthValue() - 1] +=
                            day.gauge().held());
            return Arrays.stream(months).boxed().toList();
        }
    }
}
