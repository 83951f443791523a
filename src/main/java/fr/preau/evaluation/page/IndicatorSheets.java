package fr.preau.evaluation.page;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.MeasureLine.Column;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.page.IndicatorViews.Row;
import fr.preau.evaluation.page.IndicatorViews.Sheet;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.evaluation.rules.MeasureTable;
import fr.preau.evaluation.rules.MeasureTable.Hidden;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.evaluation.rules.MeasureTable.Shown;
import fr.preau.evaluation.rules.MeasureTable.Told;
import fr.preau.platform.French;
import fr.preau.platform.chart.Picture;
import fr.preau.platform.chart.YearChart;
import fr.preau.platform.chart.YearChart.Bar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The chart and the tables of an indicator, from its series. */
public final class IndicatorSheets {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 220;
    private static final int MILLION = 1_000_000;
    private static final String WHOLE = "Ensemble du contrat";

    private final CityContract contract;
    private final Indicator indicator;
    private final IndicatorSeries series;

    public IndicatorSheets(CityContract contract, Indicator indicator, IndicatorSeries series) {
        this.contract = contract;
        this.indicator = indicator;
        this.series = series;
    }

    /** From the first year that was measured to the last, holes too. */
    private List<Integer> years() {
        var years = series.years();
        return years.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(years.firstKey(), years.lastKey())
                        .boxed()
                        .toList();
    }

    /** « 2021 : 40 personnes ; 2022 : pas de mesure… »; of what never adds, the years when places were measured. */
    public String sentence() {
        return (ofPlacesAlone()
                        ? "Mesuré par quartier seulement : %s."
                                .formatted(French.enumeration(years().stream()
                                        .filter(series::measuredInSomePlace)
                                        .map(String::valueOf)
                                        .toList()))
                        : years().stream()
                                .map(year ->
                                        "%d : %s".formatted(year, IndicatorWords.told(indicator, series.whole(year))))
                                .collect(Collectors.joining(" ; ", WHOLE + ". ", ".")))
                + indicator
                        .target()
                        .map(target -> " Cible : " + target(target) + ".")
                        .orElse("");
    }

    private boolean ofPlacesAlone() {
        return !indicator.aggregation().adds()
                && years().stream().allMatch(year -> series.whole(year) instanceof Missing)
                && years().stream().anyMatch(series::measuredInSomePlace);
    }

    private String target(BigDecimal target) {
        return ratio() ? FigureWords.percent(target) : FigureWords.number(target) + " " + indicator.unit();
    }

    private boolean ratio() {
        return indicator.aggregation() == Aggregation.RATIO;
    }

    /** Of the whole; none while no year has a figure of it, or one is too large to draw. */
    public Optional<Picture> picture() {
        var bars = years().stream().map(this::bar).toList();
        var drawn = bars.stream().flatMapToDouble(bar -> bar.value().stream()).max();
        if (drawn.isEmpty() || drawn.getAsDouble() >= MILLION * 1000.0) {
            return Optional.empty();
        }
        return Optional.of(YearChart.of(
                bars,
                indicator
                        .target()
                        .map(target -> OptionalDouble.of(target.doubleValue()))
                        .orElseGet(OptionalDouble::empty),
                WIDTH,
                HEIGHT));
    }

    private Bar bar(int year) {
        var told = series.whole(year);
        return switch (told) {
            case Shown(var parts) ->
                new Bar(
                        Integer.toString(year),
                        parts.drawn()
                                .map(value -> OptionalDouble.of(value.doubleValue()))
                                .orElseGet(OptionalDouble::empty),
                        false,
                        FigureWords.figure(parts));
            case Hidden _ -> new Bar(Integer.toString(year), OptionalDouble.empty(), true, IndicatorWords.HIDDEN);
            case Missing _ -> new Bar(Integer.toString(year), OptionalDouble.empty(), false, "");
        };
    }

    /** Places down, years across. */
    public Sheet byYear() {
        var rows = new ArrayList<Row>();
        rows.add(new Row(WHOLE, cells(series::whole)));
        var places = contract.neighbourhoods();
        for (var at = 0; at < places.size(); at++) {
            var place = at;
            rows.add(new Row(
                    places.get(at).label(),
                    cells(year -> Optional.ofNullable(series.years().get(year))
                            .map(table -> table.at(place, Column.ALL))
                            .orElseGet(Missing::new))));
        }
        IndicatorSeries.BESIDE.forEach((code, label) -> {
            if (series.knows(code)) {
                rows.add(new Row(label, cells(year -> series.beside(code, year))));
            }
        });
        return new Sheet(years().stream().map(Object::toString).toList(), rows);
    }

    private List<String> cells(IntFunction<Told> told) {
        return years().stream()
                .map(year -> IndicatorWords.cell(told.apply(year)))
                .toList();
    }

    /** Places down, women and men across, in that year; none for what is not told by sex. */
    public Optional<Sheet> bySex(int year) {
        return Optional.ofNullable(series.years().get(year))
                .filter(_ -> indicator.bySex())
                .map(this::bySex);
    }

    private Sheet bySex(MeasureTable table) {
        var rows = new ArrayList<Row>();
        var columns = Arrays.asList(Column.values());
        rows.add(new Row(
                WHOLE,
                columns.stream()
                        .map(column -> IndicatorWords.cell(table.whole(column)))
                        .toList()));
        var places =
                contract.neighbourhoods().stream().map(Neighbourhood::label).toList();
        for (var at = 0; at < places.size(); at++) {
            var place = at;
            rows.add(new Row(
                    places.get(at),
                    columns.stream()
                            .map(column -> IndicatorWords.cell(table.at(place, column)))
                            .toList()));
        }
        return new Sheet(columns.stream().map(Column::label).toList(), rows);
    }

    public boolean hides() {
        return series.years().values().stream().anyMatch(MeasureTable::hides);
    }

    /** Whether what was recorded at that place in that year may be shown. */
    Optional<Parts> shown(String place, int year) {
        var table = Optional.ofNullable(series.years().get(year));
        var codes = contract.neighbourhoods().stream().map(Neighbourhood::code).toList();
        var told = place.isEmpty()
                ? series.whole(year)
                : codes.contains(place)
                        ? table.<Told>map(one -> one.at(codes.indexOf(place), Column.ALL))
                                .orElseGet(Missing::new)
                        : series.beside(place, year);
        return told instanceof Shown(var parts) ? Optional.of(parts) : Optional.empty();
    }
}
