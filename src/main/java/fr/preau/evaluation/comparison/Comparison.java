package fr.preau.evaluation.comparison;

import fr.preau.contract.CityContract;
import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.comparison.ComparisonView.Choice;
import fr.preau.evaluation.comparison.ComparisonView.Row;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.evaluation.rules.MeasureTable.Hidden;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.evaluation.rules.MeasureTable.Shown;
import fr.preau.evaluation.rules.MeasureTable.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An indicator that several contracts measure, year by year. A contract of fewer than {@value #NAMED_FROM}
 * neighbourhoods is small: its figure would be one neighbourhood's or two, and it is never named. At least
 * {@value #TOGETHER} small ones stand together in one line, or do not stand at all; no total of all is shown from which
 * they could be told apart. Each figure is what its own contract may show of itself.
 */
@Component
class Comparison {

    static final int NAMED_FROM = 3;
    static final int TOGETHER = 3;

    private static final String HIDDEN = "secret";
    private static final String NONE = "–";

    private final ComparedContracts contracts;
    private final Frames frames;
    private final Measures measures;

    Comparison(ComparedContracts contracts, Frames frames, Measures measures) {
        this.contracts = contracts;
        this.frames = frames;
        this.measures = measures;
    }

    /** What makes two contracts' indicators one: what they are called, count and how they add. */
    private record Key(String name, String unit, Aggregation aggregation) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::name).thenComparing(Key::unit).thenComparing(Key::aggregation);

        static Key of(Indicator indicator) {
            return new Key(indicator.name(), indicator.unit(), indicator.aggregation());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Measured(CityContract contract, Indicator indicator) {

        boolean named() {
            return Comparison.named(contract);
        }
    }

    private record Series(CityContract contract, IndicatorSeries series) {

        boolean named() {
            return Comparison.named(contract);
        }
    }

    private static boolean named(CityContract contract) {
        return contract.neighbourhoods().size() >= NAMED_FROM;
    }

    /** @param chosen which of the indicators, from 0; the first if there is none such */
    Optional<ComparisonView> of(int chosen) {
        var shared = shared();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        var indicators = List.copyOf(shared.entrySet());
        var at = chosen >= 0 && chosen < indicators.size() ? chosen : 0;
        var key = indicators.get(at).getKey();
        var series = indicators.get(at).getValue().stream()
                .map(one -> new Series(
                        one.contract, IndicatorSeries.of(one.contract, one.indicator, measures.of(one.indicator.id()))))
                .toList();
        var years = new TreeSet<Integer>();
        series.forEach(one -> years.addAll(one.series.years().keySet()));
        var choices = new ArrayList<Choice>();
        shared.keySet().forEach(one -> choices.add(new Choice(Integer.toString(choices.size()), one.name)));
        return Optional.of(new ComparisonView(
                choices, Integer.toString(at), key.name, key.unit, List.copyOf(years), rows(key, series, years)));
    }

    /** Those in whose lines two contracts at least stand. */
    private Map<Key, List<Measured>> shared() {
        var all = new TreeMap<Key, List<Measured>>();
        contracts
                .all()
                .forEach(contract -> once(contract)
                        .forEach(one -> all.computeIfAbsent(Key.of(one.indicator), _ -> new ArrayList<>())
                                .add(one)));
        all.entrySet().removeIf(one -> standing(one.getKey(), one.getValue()) < 2);
        return all;
    }

    /**
     * What a contract measures by one indicator alone. With two of one key it would count twice among the small ones
     * that stand together, and whoever knows its two figures would know the third.
     */
    private Stream<Measured> once(CityContract contract) {
        return frames.of(contract.id()).indicators().stream().collect(Collectors.groupingBy(Key::of)).values().stream()
                .filter(same -> same.size() == 1)
                .map(same -> new Measured(contract, same.getFirst()));
    }

    private static int standing(Key key, List<Measured> measured) {
        var named = (int) measured.stream().filter(Measured::named).count();
        return standTogether(key, measured.size() - named) ? measured.size() : named;
    }

    private static boolean standTogether(Key key, int small) {
        return small >= TOGETHER && key.aggregation.adds();
    }

    private static List<Row> rows(Key key, List<Series> series, TreeSet<Integer> years) {
        var named = series.stream()
                .filter(Series::named)
                .map(one -> new Row(
                        one.contract.name(),
                        years.stream()
                                .map(year -> words(one.series.whole(year)))
                                .toList()));
        var small = series.stream().filter(one -> !one.named()).toList();
        return Stream.concat(named, together(key, small, years).stream()).toList();
    }

    /** How many they are is not said: whoever reads it twice would see that another joined, and subtract. */
    private static Optional<Row> together(Key key, List<Series> small, TreeSet<Integer> years) {
        return standTogether(key, small.size())
                ? Optional.of(new Row(
                        "Les petits contrats, ensemble",
                        years.stream().map(year -> words(sum(key, small, year))).toList()))
                : Optional.empty();
    }

    /** All of them or nothing: two years of one sum that lacks one in turn would tell each. */
    private static Told sum(Key key, List<Series> small, int year) {
        var told = small.stream().map(one -> one.series.whole(year)).toList();
        if (told.stream().anyMatch(Missing.class::isInstance)) {
            return new Missing();
        }
        var parts = new ArrayList<Parts>();
        for (var one : told) {
            if (one instanceof Shown(var figure)) {
                parts.add(figure);
            }
        }
        return parts.size() < told.size()
                ? new Hidden()
                : key.aggregation.ofPlaces(parts).<Told>map(Shown::new).orElseGet(Missing::new);
    }

    private static String words(Told told) {
        return switch (told) {
            case Shown(var parts) -> FigureWords.full(parts);
            case Hidden _ -> HIDDEN;
            case Missing _ -> NONE;
        };
    }
}
