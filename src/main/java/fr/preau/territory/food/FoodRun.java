package fr.preau.territory.food;

import fr.preau.platform.French;
import fr.preau.territory.source.Source;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.square.Told;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was computed one day, with everything that it was computed from: shown again, it has the same figures. Numbers
 * are already rounded as they are told.
 *
 * @param byHand places entered by hand that counted
 */
public record FoodRun(Basket basket, List<Used> sources, List<FoodPlace> byHand, List<Result> results) {

    /** T, in metres. */
    static final List<Integer> THRESHOLDS = List.of(300, 500, 1_000);

    /** What the texts speak of first. */
    static final int USUAL = 500;

    /** A source as it was. */
    public record Used(long id, String label, int vintage, String sha256, String publisher, String licence) {

        static Used of(Source source) {
            return new Used(
                    source.id(),
                    source.kind().label(),
                    source.vintage(),
                    source.sha256(),
                    source.publisher(),
                    source.licence());
        }
    }

    /**
     * A neighbourhood.
     *
     * @param secret why nothing may be told; then there are no figures
     * @param commune the figures of its commune, where the source tells which squares are its
     */
    public record Result(
            String code,
            String label,
            List<String> communes,
            Optional<String> secret,
            Optional<Figures> figures,
            Optional<Figures> commune) {

        Result with(Optional<Figures> theirs, Optional<Figures> ofCommune) {
            return new Result(code, label, communes, secret, theirs, ofCommune);
        }
    }

    /**
     * @param people in tens
     * @param imputed per cent of them in squares that INSEE estimated, in words
     * @param places how many are near enough to count
     * @param leftOut places of its communes whose position is not good enough
     * @param mean in tens of metres, and {@code median}, of people spread over the squares of their group; empty where
     *     somebody has no place near
     * @param minutes on foot, of the mean
     */
    public record Figures(
            int people,
            String imputed,
            OptionalInt poor,
            int places,
            int leftOut,
            List<Share> shares,
            OptionalInt mean,
            OptionalInt median,
            OptionalInt minutes) {

        /** Of how many people, and nothing yet of how far they live. */
        static Figures draft(Told.Estimate told, int places, int leftOut) {
            return new Figures(
                    told.people(),
                    told.imputed(),
                    told.poor(),
                    places,
                    leftOut,
                    List.of(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty());
        }

        /** With what may be told of how far the people of that area live, beside what is told of them already. */
        Figures with(ToldShares told, int area, Access access) {
            var near = told.tell(area, access);
            var spread = told.spread(area, access);
            return new Figures(
                    people,
                    imputed,
                    poor,
                    places,
                    leftOut,
                    near,
                    tens(spread.mean()),
                    tens(spread.median()),
                    spread.mean().isPresent()
                            ? OptionalInt.of(Math.toIntExact(
                                    Math.round(Access.minutes(spread.mean().getAsDouble()))))
                            : OptionalInt.empty());
        }

        private static OptionalInt tens(OptionalDouble metres) {
            return metres.isPresent()
                    ? OptionalInt.of(Math.toIntExact(Math.round(metres.getAsDouble() / 10) * 10))
                    : OptionalInt.empty();
        }

        public Share at(int metres) {
            return shares.stream()
                    .filter(one -> one.metres == metres)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Who lives within so many metres, in whole per cent.
     *
     * @param percent the estimate; empty where it, or what it leaves of another, would be of few people or one square
     * @param low of its range, which is wider than it is where its ends would be
     */
    public record Share(int metres, OptionalInt percent, int low, int high) {

        /** « 70 % », or that it is secret. */
        public String told() {
            return percent.isPresent() ? percent.getAsInt() + French.NBSP + "%" : "Secret";
        }

        /** « 500 m », « 1 000 m ». */
        public String distance() {
            return String.format(Locale.ROOT, "%,d m", metres).replace(',', '\u00a0');
        }

        /** « de 7 à 100 % ». */
        public String range() {
            return "de " + low + " à " + high + " %";
        }
    }

    FoodRun with(List<Result> others) {
        return new FoodRun(basket, sources, byHand, others);
    }

    /** The source of that kind. */
    Used file(SourceKind kind) {
        return sources.stream()
                .filter(one -> one.label().equals(kind.label()))
                .findFirst()
                .orElseThrow();
    }

    /** Its number. */
    long source(SourceKind kind) {
        return file(kind).id();
    }

    public Optional<Result> of(String code) {
        return results.stream().filter(one -> one.code.equals(code)).findFirst();
    }
}
