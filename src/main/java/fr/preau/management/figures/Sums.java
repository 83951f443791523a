package fr.preau.management.figures;

import fr.preau.attendance.Turnout;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Days added up, without those that were cancelled.
 *
 * @param days how many
 * @param seats how many there are to take
 * @param taken how many of them are held
 * @param waiting how many people wait, once for each day
 * @param turnout of the days at which presence was recorded, if it was at any
 */
public record Sums(int days, int seats, int taken, int waiting, Optional<Turnout> turnout) {

    static Sums of(Collection<DayFigures> all) {
        var days = all.stream().filter(DayFigures::held).toList();
        List<Turnout> turnouts =
                days.stream().flatMap(day -> day.turnout().stream()).toList();
        return new Sums(
                days.size(),
                days.stream().mapToInt(day -> day.gauge().capacity()).sum(),
                days.stream().mapToInt(day -> day.gauge().held()).sum(),
                days.stream().mapToInt(day -> day.gauge().waiting()).sum(),
                turnouts.isEmpty() ? Optional.empty() : Optional.of(Turnout.sum(turnouts)));
    }
}
