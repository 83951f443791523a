package fr.preau.management.today;

import fr.preau.platform.GaugeView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The day's work.
 *
 * @param steps of a new centre; none once all are done
 * @param week who came in over the last seven days
 */
public record TodayView(LocalDate today, List<Step> steps, List<Day> days, List<Task> tasks, List<Arrival> week) {

    public TodayView {
        steps = List.copyOf(steps);
        days = List.copyOf(days);
        tasks = List.copyOf(tasks);
        week = List.copyOf(week);
    }

    /** How many of the first steps are behind. */
    public int taken() {
        return (int) steps.stream().filter(Step::done).count();
    }

    /** One of the first steps. */
    public record Step(String label, String why, String address, boolean done) {}

    /**
     * One day that comes.
     *
     * @param name short, of its cycle
     * @param state in French
     * @param welcome where people are welcomed, on the day itself
     */
    public record Day(
            String name,
            String address,
            LocalDate date,
            String hours,
            String place,
            GaugeView gauge,
            int waiting,
            String state,
            boolean cancelled,
            Optional<String> welcome) {}

    /**
     * Something to decide.
     *
     * @param what a sentence
     * @param where what it is about
     */
    public record Task(String what, String where, String address, boolean urgent) {}

    /** Who came in for one cycle. */
    public record Arrival(String name, String address, int people) {}
}
