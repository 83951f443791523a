package fr.preau.territory.outgoing;

import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.Kind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Population;
import fr.preau.territory.square.Squares;
import fr.preau.territory.square.Told;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;

/** How many of the inhabitants of a neighbourhood of 2015 live in any neighbourhood of 2024. */
@Component
public class Overlap {

    private static final int FEWEST_TOLD = 30;

    private final Outlines outlines;
    private final Squares squares;
    private final Sources sources;

    Overlap(Outlines outlines, Squares squares, Sources sources) {
        this.outlines = outlines;
        this.squares = squares;
        this.sources = sources;
    }

    /**
     * What was found.
     *
     * @param inside share of its inhabitants, from 0 to 1
     * @param told how many they are in all, as it may be told
     * @param leftOut how many live in none, in words; few people, or those of one square, are not told apart
     */
    public record Found(double inside, Told.Estimate told, String leftOut) {

        public Outcome proposed() {
            return Outcome.of(inside);
        }

        /** In whole per cent. */
        public int percent() {
            return Math.toIntExact(Math.round(inside * 100));
        }
    }

    /** Empty without both outlines and squares, and where there are too few people to tell. */
    public Optional<Found> of(String code2015) {
        return outlines.withCode(code2015)
                .flatMap(old -> sources.newest(Kind.SQUARES).flatMap(source -> of(old, source.id())));
    }

    private Optional<Found> of(Outline old, long source) {
        if (outlines.of(2024).isEmpty()) {
            return Optional.empty();
        }
        var plane = old.part().areas();
        var shape = old.on(plane);
        var around = squares.in(source, plane, shape.getEnvelopeInternal());
        var all = Population.of(Inhabited.in(shape, around));
        if (!(Told.of(all) instanceof Told.Estimate told)) {
            return Optional.empty();
        }
        var kept = outlines.of2024(old.shape().getEnvelopeInternal()).stream()
                .map(one -> one.on(plane))
                .toList();
        var common =
                kept.isEmpty() ? Optional.<Geometry>empty() : Optional.of(shape.intersection(UnaryUnionOp.union(kept)));
        var inside = common.filter(one -> !one.isEmpty())
                .map(one -> Population.of(Inhabited.in(one, around)).people())
                .orElse(0.0);
        var outside = common.map(shape::difference).orElse(shape);
        return Optional.of(new Found(
                Math.clamp(inside / all.people(), 0, 1), told, leftOut(Population.of(Inhabited.in(outside, around)))));
    }

    static String leftOut(Population outside) {
        if (outside.people() < 1) {
            return "aucun";
        }
        if (outside.people() < FEWEST_TOLD) {
            return "moins de " + FEWEST_TOLD;
        }
        return switch (Told.of(outside)) {
            case Told.Estimate told -> "environ " + told.people();
            case Told.Secret _ -> "trop peu pour être dit";
        };
    }
}
