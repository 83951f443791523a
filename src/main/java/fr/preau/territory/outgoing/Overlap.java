package fr.preau.territory.outgoing;

import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.SourceKind;
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
     */
    public record Found(double inside, Told.Estimate told) {

        public OutgoingOutcome proposed() {
            return OutgoingOutcome.of(inside);
        }

        /** Those that are inside, in whole per cent; where few are on one side, no closer than « few » is. */
        public String share() {
            return share(inside);
        }

        /** The same of those that are left out. */
        public String shareLeftOut() {
            return share(1 - inside);
        }

        private String share(double part) {
            if (few(told.people() * part)) {
                return "moins de " + (int) Math.ceil(Math.min(1, FEWEST_TOLD / (double) told.people()) * 100) + " %";
            }
            if (few(told.people() * (1 - part))) {
                return "plus de " + (int) Math.floor(Math.max(0, 1 - FEWEST_TOLD / (double) told.people()) * 100)
                        + " %";
            }
            return Told.percent(part) + " %";
        }

        /** Whether the new outlines leave anybody out. */
        public boolean leaves() {
            return told.people() * (1 - inside) >= 1;
        }

        private static boolean few(double people) {
            return people >= 1 && people < FEWEST_TOLD;
        }

        /** Those that are left out, in tens; few people are not told apart. */
        public String leftOut() {
            var people = told.people() * (1 - inside);
            if (people < 1) {
                return "aucun";
            }
            return people < FEWEST_TOLD ? "moins de " + FEWEST_TOLD : "environ " + Math.round(people / 10) * 10;
        }
    }

    /** Empty without both outlines and squares, and where there are too few people to tell. */
    public Optional<Found> of(String code2015) {
        return outlines.withCode(code2015)
                .flatMap(old -> sources.newest(SourceKind.SQUARES).flatMap(source -> of(old, source.id())));
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
        return Optional.of(new Found(Math.clamp(inside / all.people(), 0, 1), told));
    }
}
