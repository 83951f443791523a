package fr.preau.evaluation.rules;

import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.MeasureLine.BySex;
import fr.preau.evaluation.MeasureLine.Column;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.rules.Secrecy.Equation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The measures of one indicator in one year as they may be shown: the whole of the contract, then each of its places,
 * by sex. The whole is what was measured of it, or what all its places make together.
 */
public final class MeasureTable {

    private static final List<Column> COLUMNS = List.of(Column.values());

    private final List<List<Told>> rows;
    private final boolean disagrees;

    private MeasureTable(List<List<Told>> rows, boolean disagrees) {
        this.rows = rows;
        this.disagrees = disagrees;
    }

    /** What a cell says. */
    public sealed interface Told {}

    public record Shown(Parts parts) implements Told {}

    /** There is a figure, and it may not be shown. */
    public record Hidden() implements Told {}

    /** Nothing was measured. */
    public record Missing() implements Told {}

    /** @param places of the contract, each with what was measured there */
    public static MeasureTable of(
            Indicator indicator, Optional<MeasureLine> whole, List<Optional<MeasureLine>> places) {
        var lines = new ArrayList<Optional<MeasureLine>>();
        lines.add(whole(indicator, whole, places));
        lines.addAll(places);
        var cells = lines.stream()
                .flatMap(line -> COLUMNS.stream().map(column -> line.flatMap(one -> one.at(column))))
                .toList();
        var equations = indicator.aggregation().adds() ? equations(cells, lines.size()) : List.<Equation>of();
        var disagrees = !agrees(indicator, whole, places);
        var hidden = disagrees ? every(cells, indicator) : Secrecy.hidden(cells, equations, indicator.threshold());
        return new MeasureTable(
                IntStream.range(0, lines.size())
                        .mapToObj(row -> IntStream.range(0, COLUMNS.size())
                                .map(column -> row * COLUMNS.size() + column)
                                .mapToObj(at -> hidden.get(at)
                                        ? new Hidden()
                                        : cells.get(at).<Told>map(Shown::new).orElseGet(Missing::new))
                                .toList())
                        .toList(),
                disagrees);
    }

    /** Nothing is hidden by sums that are none. */
    private static BitSet every(List<Optional<Parts>> cells, Indicator indicator) {
        var hidden = new BitSet();
        if (indicator.threshold() > 0) {
            IntStream.range(0, cells.size())
                    .filter(at -> cells.get(at).isPresent())
                    .forEach(hidden::set);
        }
        return hidden;
    }

    /** Whether a measured whole is not the sum of its places, all of which were measured. */
    public boolean disagrees() {
        return disagrees;
    }

    /** Measured wholes first, each column apart: a whole that was told without sexes takes them from its places. */
    private static Optional<MeasureLine> whole(
            Indicator indicator, Optional<MeasureLine> measured, List<Optional<MeasureLine>> places) {
        var complete = indicator.aggregation().adds()
                        && !places.isEmpty()
                        && places.stream().allMatch(Optional::isPresent)
                ? places.stream().flatMap(Optional::stream).reduce(MeasureLine::plus)
                : Optional.<MeasureLine>empty();
        return measured.map(line -> line.bySex().isPresent()
                        ? line
                        : new MeasureLine(
                                line.all(),
                                complete.flatMap(MeasureLine::bySex)
                                        .filter(sexes -> sexes.sum().same(line.all()))))
                .or(() -> complete);
    }

    private static List<Equation> equations(List<Optional<Parts>> cells, int rows) {
        var equations = new ArrayList<Equation>();
        for (var row = 0; row < rows; row++) {
            var first = row * COLUMNS.size();
            if (cells.get(first + 1).isPresent()) {
                equations.add(new Equation(first, List.of(first + 1, first + 2, first + 3)));
            }
        }
        for (var column = 0; column < COLUMNS.size(); column++) {
            var at = column;
            if (cells.get(at).isPresent() && rows > 1) {
                equations.add(new Equation(
                        at,
                        IntStream.range(1, rows)
                                .map(row -> row * COLUMNS.size() + at)
                                .boxed()
                                .toList()));
            }
        }
        return equations;
    }

    /** @param place from 0; the contract itself is {@link #whole} */
    public Told at(int place, Column column) {
        return rows.get(place + 1).get(column.ordinal());
    }

    /** Whether anything was measured of a place, be it shown or not. */
    boolean hasSomePlace() {
        return rows.stream().skip(1).anyMatch(row -> !(row.get(Column.ALL.ordinal()) instanceof Missing));
    }

    public Told whole(Column column) {
        return rows.getFirst().get(column.ordinal());
    }

    /** Whether anything of that table is hidden. */
    public boolean hides() {
        return rows.stream().flatMap(List::stream).anyMatch(Hidden.class::isInstance);
    }

    /** Whether a measured whole is the sum of its places, by sex too, where all of them were measured. */
    public static boolean agrees(Indicator indicator, Optional<MeasureLine> whole, List<Optional<MeasureLine>> places) {
        var sum = whole(indicator, Optional.empty(), places);
        return COLUMNS.stream()
                .allMatch(column -> whole.flatMap(line -> line.at(column))
                        .flatMap(mine -> sum.flatMap(line -> line.at(column)).map(mine::same))
                        .orElse(true));
    }

    /** What a line of women, men and unknown lacks to make its whole, as a sentence; none if it does. */
    public static Optional<String> fault(MeasureLine line) {
        return line.bySex()
                .filter(_ -> !line.addsUp())
                .map(sexes -> sum(
                        line,
                        sexes,
                        line.all().numerator().compareTo(sexes.sum().numerator()) == 0));
    }

    private static String sum(MeasureLine line, BySex sexes, boolean below) {
        return "%s ne fait pas %s + %s + %s : l’ensemble est la somme des femmes, des hommes et du non précisé."
                .formatted(
                        part(line.all(), below),
                        part(sexes.women(), below),
                        part(sexes.men(), below),
                        part(sexes.unknown(), below));
    }

    private static String part(Parts parts, boolean below) {
        var figure = below ? parts.denominator().orElse(parts.numerator()) : parts.numerator();
        return figure.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
