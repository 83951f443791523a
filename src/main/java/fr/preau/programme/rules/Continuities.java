package fr.preau.programme.rules;

import fr.preau.programme.Continuity;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Between two years, line by line: what is voted now less what was voted before is, always, what renewed, changed
 * and new actions bring less what stopped ones had.
 */
public final class Continuities {

    private Continuities() {}

    /** An action of a year: its line, what it is to the year before, what is voted in cents. */
    public record Line(long line, Continuity continuity, long voted) {}

    /**
     * In cents.
     *
     * @param renewed by how much the voted amounts of renewed actions moved; the same for changed ones
     * @param stopped what actions without a successor had
     */
    public record Difference(
            long before, long now, long renewed, long changed, long added, long stopped, int stoppedActions) {

        public long total() {
            return renewed + changed + added - stopped;
        }
    }

    /** A line that was not there before counts as new, whatever its sheet says. */
    public static Difference between(Collection<Line> before, Collection<Line> now) {
        Map<Long, Long> had = new TreeMap<>();
        before.forEach(line -> had.merge(line.line(), line.voted(), Long::sum));
        var left = new TreeMap<>(had);
        long renewed = 0;
        long changed = 0;
        long added = 0;
        for (var line : now) {
            var known = had.containsKey(line.line());
            var moved = line.voted() - had.getOrDefault(line.line(), 0L);
            left.remove(line.line());
            if (!known) {
                added += line.voted();
            } else if (line.continuity() == Continuity.RENEWED) {
                renewed += moved;
            } else {
                changed += moved;
            }
        }
        return new Difference(
                sum(before),
                sum(now),
                renewed,
                changed,
                added,
                left.values().stream().mapToLong(Long::longValue).sum(),
                left.size());
    }

    private static long sum(Collection<Line> lines) {
        return lines.stream().mapToLong(Line::voted).sum();
    }
}
