package fr.preau.territory.square;

import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * What may be told of who lives in an outline, beside what was told before it was brought: those of 2015 stay on their
 * pages, an older file stays in the runs that took it, and so do the shares that those have. Whoever subtracts two of
 * them reads the people between their lines.
 */
@Component
public class ToldPeople {

    private static final Told.Secret APART = new Told.Secret(
            "Ce contour ne diffère d’un autre, dont la population est donnée, que par un carreau de 200 m ou peu d’habitants : le secret statistique ne permet pas de donner ce résultat.");

    private static final Told.Secret SOLVED = new Told.Secret(
            "Avec ce qui est déjà donné d’autres contours, ou par des calculs d’accès, la population de celui-ci dirait celle d’un carreau de 200 m ou de peu d’habitants : le secret statistique ne permet pas de donner ce résultat.");

    private static final int MOST_KNOWN = 4_096;

    private final Outlines outlines;
    private final Squares squares;
    private final SumsBefore sums;

    /** What was told before a file was brought does not change any more. */
    private final Map<Asked, Counted> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Counted> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    ToldPeople(Outlines outlines, Squares squares, SumsBefore sums) {
        this.outlines = outlines;
        this.squares = squares;
        this.sums = sums;
    }

    private record Asked(String code, long source, long squared) {}

    /** The parts of the squares of that source that lie in an outline. */
    public List<Inhabited> in(Outline outline, long squared) {
        var plane = outline.part().areas();
        var shape = outline.on(plane);
        return Inhabited.in(shape, squares.in(squared, plane, shape.getEnvelopeInternal()));
    }

    /**
     * As it may be told.
     *
     * @param source that outline's
     * @param parts as {@link #in} has them
     */
    public Told of(Outline outline, long source, List<Inhabited> parts, long squared) {
        return counted(outline, source, parts, squared).told;
    }

    /**
     * What is told of an outline, and for which one it is told: an earlier one stands for those that differ from it by
     * few people.
     */
    public record Counted(Outline outline, Told told) {}

    /** As {@link #of}. */
    public Counted counted(Outline outline, long source, List<Inhabited> parts, long squared) {
        var asked = new Asked(outline.code(), source, squared);
        var counted = Optional.ofNullable(known.get(asked)).orElseGet(() -> beside(outline, source, parts, squared));
        known.put(asked, counted);
        return counted;
    }

    private Counted beside(Outline outline, long source, List<Inhabited> parts, long squared) {
        var told = Told.of(Population.of(parts));
        if (told instanceof Told.Secret) {
            return new Counted(outline, told);
        }
        var mine = people(parts);
        for (var earlier : outlines.before(source, box(outline))) {
            var there = reached(outlines.in(earlier, box(outline)), mine, squared);
            for (var one : there) {
                if (tooLittle(mine, one.people)) {
                    return few(mine, one.people)
                            ? counted(one.outline, earlier, one.parts, squared)
                            : new Counted(outline, APART);
                }
                if (isTheirRest(outline, source, one, squared)) {
                    return new Counted(outline, APART);
                }
            }
            if (there.size() > 1 && tooLittle(mine, sum(there))) {
                return new Counted(outline, APART);
            }
        }
        return new Counted(outline, sums.solvedBy(outline, source, squared, this) ? SOLVED : told);
    }

    private record There(Outline outline, List<Inhabited> parts, Map<List<Integer>, Double> people) {}

    private List<There> reached(List<Outline> some, Map<List<Integer>, Double> mine, long squared) {
        return some.stream()
                .map(one -> {
                    var parts = in(one, squared);
                    return new There(one, parts, people(parts));
                })
                .filter(one -> one.people.keySet().stream().anyMatch(mine::containsKey))
                .toList();
    }

    /** Whether that outline is the last of those that share an earlier one among them, to a few people or a square. */
    private boolean isTheirRest(Outline outline, long source, There earlier, long squared) {
        var sharing = reached(outlines.in(source, box(earlier.outline)), earlier.people, squared);
        return sharing.size() > 1
                && sharing.stream().allMatch(one -> one.outline.code().compareTo(outline.code()) <= 0)
                && tooLittle(earlier.people, sum(sharing));
    }

    private static Envelope box(Outline outline) {
        return outline.shape().getEnvelopeInternal();
    }

    private static Map<List<Integer>, Double> people(List<Inhabited> parts) {
        var people = new HashMap<List<Integer>, Double>();
        parts.forEach(one -> people.merge(List.of(one.square().x(), one.square().y()), one.people(), Double::sum));
        return people;
    }

    private static Map<List<Integer>, Double> sum(List<There> some) {
        var sum = new HashMap<List<Integer>, Double>();
        some.forEach(one -> one.people.forEach((square, people) -> sum.merge(square, people, Double::sum)));
        return sum;
    }

    private static boolean tooLittle(Map<List<Integer>, Double> one, Map<List<Integer>, Double> other) {
        return Told.tooFew(apart(one, other).stream().mapToDouble(Double::doubleValue));
    }

    private static boolean few(Map<List<Integer>, Double> one, Map<List<Integer>, Double> other) {
        return apart(one, other).stream().mapToDouble(Double::doubleValue).sum() < Told.FEWEST_APART;
    }

    /** Square by square, those who are in the one and not in the other. */
    private static List<Double> apart(Map<List<Integer>, Double> one, Map<List<Integer>, Double> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .map(square -> Math.abs(one.getOrDefault(square, 0.0) - other.getOrDefault(square, 0.0)))
                .toList();
    }
}
