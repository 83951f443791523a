package fr.preau.territory.outgoing;

import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Population;
import fr.preau.territory.square.Square;
import fr.preau.territory.square.Told;
import fr.preau.territory.square.ToldPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;

/** How many of the inhabitants of a neighbourhood of 2015 live in any neighbourhood of 2024. */
@Component
public class Overlap {

    private static final String SECRET = "secret statistique";

    private final Outlines outlines;
    private final ToldPeople people;
    private final Sources sources;

    Overlap(Outlines outlines, ToldPeople people, Sources sources) {
        this.outlines = outlines;
        this.people = people;
        this.sources = sources;
    }

    /**
     * What was found.
     *
     * @param inside share of its inhabitants, from 0 to 1
     * @param told how many they are in all, as it may be told
     * @param apart whether those inside and those left out may be told one from the other
     */
    public record Found(double inside, Told.Estimate told, Apart apart) {

        public OutgoingOutcome proposed() {
            return OutgoingOutcome.of(inside);
        }

        /** For a list. */
        String measured() {
            var share = share();
            return apart == Apart.SECRET
                    ? "Secret statistique"
                    : share.substring(0, 1).toUpperCase(Locale.FRENCH) + share.substring(1)
                            + " de ses habitants dans un quartier de 2024";
        }

        /** In a sentence. */
        public String words() {
            return apart == Apart.SECRET
                    ? "Le secret statistique ne permet pas de dire combien de ses habitants sont dans un quartier de 2024 : un seul carreau de 200 m, ou peu d’habitants, font la différence."
                    : "Dans un quartier de 2024 : %s de ses %d habitants, en estimation. N’y sont pas : %s."
                            .formatted(share(), told.people(), leftOut());
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
            return switch (apart) {
                case SECRET -> SECRET;
                case FEW ->
                    told.people() * part < Told.FEWEST_APART
                            ? "moins de " + (int) Math.ceil(few() * 100) + " %"
                            : "plus de " + (int) Math.floor((1 - few()) * 100) + " %";
                case TOLD -> Told.percent(part) + " %";
            };
        }

        /** What share the fewest that are told apart would be. */
        private double few() {
            return Math.min(1, Told.FEWEST_APART / (double) told.people());
        }

        /** Whether the new outlines leave anybody out. */
        public boolean leaves() {
            return told.people() * (1 - inside) >= 1;
        }

        /** Those that are left out, in tens; few people are not told apart. */
        public String leftOut() {
            var people = told.people() * (1 - inside);
            return people < 1
                    ? "aucun"
                    : switch (apart) {
                        case SECRET -> SECRET;
                        case FEW ->
                            people < Told.FEWEST_APART
                                    ? "moins de " + Told.FEWEST_APART
                                    : "plus de " + (told.people() - Told.FEWEST_APART);
                        case TOLD -> "environ " + Told.tens(people);
                    };
        }
    }

    /** How closely the two sides of an outline are told. */
    public enum Apart {
        TOLD,
        /** Fewer than are told apart are on one side. */
        FEW,
        /** Those of one square are, or those whom the new outlines took in beside the old one. */
        SECRET
    }

    /** Empty without both outlines and squares, and where there are too few people to tell. */
    public Optional<Found> of(String code2015) {
        return outlines.source(code2015)
                .flatMap(source -> outlines.in(source, code2015)
                        .flatMap(old ->
                                sources.newest(SourceKind.SQUARES).flatMap(squared -> of(old, source, squared.id()))));
    }

    private Optional<Found> of(Outline old, long source, long squared) {
        if (outlines.of(2024).isEmpty()) {
            return Optional.empty();
        }
        var parts = people.in(old, squared);
        if (!(Told.of(Population.of(parts)) instanceof Told.Estimate alone)) {
            return Optional.empty();
        }
        var plane = old.part().areas();
        var shape = old.on(plane);
        var kept = outlines.of2024(old.shape().getEnvelopeInternal()).stream()
                .filter(one -> one.on(plane).intersects(shape))
                .toList();
        var there = parts.stream().map(Inhabited::square).toList();
        var common = kept.isEmpty()
                ? List.<Inhabited>of()
                : Inhabited.in(
                        shape.intersection(UnaryUnionOp.union(
                                kept.stream().map(one -> one.on(plane)).toList())),
                        there);
        var all = bySquare(parts);
        var inside = bySquare(common);
        var taken = new HashMap<Square, Double>();
        kept.forEach(
                one -> people.in(one, squared).forEach(part -> taken.merge(part.square(), part.people(), Double::sum)));
        var share = Math.clamp(sum(inside) / sum(all), 0, 1);
        return Optional.of(
                people.of(old, source, parts, squared) instanceof Told.Estimate told
                        ? new Found(share, told, apart(inside, less(all, inside), less(taken, inside)))
                        : new Found(share, alone, Apart.SECRET));
    }

    /** @param beside those whom the new outlines took in and the old one had not */
    private static Apart apart(Map<Square, Double> inside, Map<Square, Double> outside, Map<Square, Double> beside) {
        if (Stream.of(inside, outside).anyMatch(side -> tooFew(side) && sum(side) < Told.FEWEST_APART)) {
            return Apart.FEW;
        }
        return Stream.of(inside, outside, beside).anyMatch(Overlap::tooFew) ? Apart.SECRET : Apart.TOLD;
    }

    private static boolean tooFew(Map<Square, Double> people) {
        return Told.tooFew(people.values().stream().mapToDouble(Double::doubleValue));
    }

    private static double sum(Map<Square, Double> people) {
        return people.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<Square, Double> bySquare(List<Inhabited> parts) {
        return parts.stream().collect(Collectors.toMap(Inhabited::square, Inhabited::people, Double::sum));
    }

    private static Map<Square, Double> less(Map<Square, Double> all, Map<Square, Double> some) {
        var rest = new HashMap<>(all);
        some.forEach((square, people) -> rest.computeIfPresent(square, (_, those) -> Math.max(0, those - people)));
        return rest;
    }
}
