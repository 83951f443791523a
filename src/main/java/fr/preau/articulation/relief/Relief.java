package fr.preau.articulation.relief;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The relief of a landlord in a neighbourhood for a year.
 *
 * @param cents of the relief
 * @param lines one an axis at most
 */
public record Relief(
        long id, long contractId, String landlord, String neighbourhood, int year, long cents, List<AxisLine> lines) {

    public Relief {
        lines = List.copyOf(lines);
    }

    /**
     * What is done for it by one axis.
     *
     * @param planned in cents, as {@code done}
     * @param evidence where what was done can be seen; may be empty
     */
    public record AxisLine(ReliefAxis axis, String what, long planned, long done, String evidence) {

        boolean lacksEvidence() {
            return done > 0 && evidence.isEmpty();
        }
    }

    Optional<AxisLine> line(ReliefAxis axis) {
        return lines.stream().filter(one -> one.axis() == axis).findFirst();
    }

    Sums sums() {
        return new Sums(
                cents,
                lines.stream().mapToLong(AxisLine::planned).sum(),
                lines.stream().mapToLong(AxisLine::done).sum());
    }

    /** In cents: what is planned stands beside what is done, and is never added to it. */
    record Sums(long relief, long planned, long done) {

        static Sums of(Collection<Relief> reliefs) {
            return reliefs.stream()
                    .map(Relief::sums)
                    .reduce(
                            new Sums(0, 0, 0),
                            (one, other) -> new Sums(
                                    one.relief + other.relief, one.planned + other.planned, one.done + other.done));
        }
    }
}
