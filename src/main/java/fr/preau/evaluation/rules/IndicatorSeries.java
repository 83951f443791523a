package fr.preau.evaluation.rules;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.MeasureLine.Column;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.evaluation.rules.MeasureTable.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An indicator over the years, each year's table as it may be shown, and the places that it is compared with. */
public final class IndicatorSeries {

    /** Places beside a contract, by what a measure calls them. */
    public static final Map<String, String> BESIDE = new TreeMap<>(Map.of("COMMUNE", "Commune", "REGION", "Région"));

    private final SortedMap<Integer, MeasureTable> years;
    private final Map<String, SortedMap<Integer, Told>> beside;

    private IndicatorSeries(SortedMap<Integer, MeasureTable> years, Map<String, SortedMap<Integer, Told>> beside) {
        this.years = years;
        this.beside = beside;
    }

    /** @param measures of that indicator that count, one a year and place */
    public static IndicatorSeries of(CityContract contract, Indicator indicator, List<Measure> measures) {
        var places = contract.neighbourhoods().stream().map(Neighbourhood::code).toList();
        var years = new TreeMap<Integer, MeasureTable>();
        var byYear = measures.stream().collect(Collectors.groupingBy(Measure::year));
        byYear.forEach((year, ofYear) -> {
            var byPlace = ofYear.stream().collect(Collectors.toMap(Measure::place, Measure::line));
            years.put(
                    year,
                    MeasureTable.of(
                            indicator,
                            Optional.ofNullable(byPlace.get(Measure.WHOLE)),
                            places.stream()
                                    .map(place -> Optional.ofNullable(byPlace.get(place)))
                                    .toList()));
        });
        return new IndicatorSeries(
                years,
                BESIDE.keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), place -> beside(indicator, measures, place))));
    }

    private static SortedMap<Integer, Told> beside(Indicator indicator, List<Measure> measures, String place) {
        return measures.stream()
                .filter(one -> one.place().equals(place))
                .collect(Collectors.toMap(
                        Measure::year, one -> alone(indicator, one.line()), (first, _) -> first, TreeMap::new));
    }

    private static Told alone(Indicator indicator, MeasureLine line) {
        return MeasureTable.of(indicator, Optional.of(line), List.of()).whole(Column.ALL);
    }

    public SortedMap<Integer, MeasureTable> years() {
        return years;
    }

    public Told whole(int year) {
        return Optional.ofNullable(years.get(year))
                .map(table -> table.whole(Column.ALL))
                .orElseGet(Missing::new);
    }

    /** Whether a neighbourhood of the contract, as it is now, has a figure of that year. */
    public boolean measuredInSomePlace(int year) {
        return Optional.ofNullable(years.get(year))
                .filter(MeasureTable::hasSomePlace)
                .isPresent();
    }

    public Told beside(String place, int year) {
        return Optional.ofNullable(beside.get(place))
                .flatMap(known -> Optional.ofNullable(known.get(year)))
                .orElseGet(Missing::new);
    }

    /** Whether anything was measured at that place beside the contract. */
    public boolean knows(String place) {
        return Optional.ofNullable(beside.get(place))
                .filter(known -> !known.isEmpty())
                .isPresent();
    }
}
