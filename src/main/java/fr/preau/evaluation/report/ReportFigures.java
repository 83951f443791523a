package fr.preau.evaluation.report;

import fr.preau.contract.CityContract;
import fr.preau.contract.YearFigures;
import fr.preau.contract.YearFigures.Topic;
import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.Frame;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.report.SourcedText.Figure;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.evaluation.rules.MeasureTable.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The figures that a report on a year can name: of that year and of the one before, with their sources. */
@Component
class ReportFigures {

    private final List<YearFigures> sources;
    private final Frames frames;
    private final Measures measures;

    ReportFigures(List<YearFigures> sources, Frames frames, Measures measures) {
        this.sources = sources;
        this.frames = frames;
        this.measures = measures;
    }

    /** A figure of the year, with that of the year before where there is one. */
    record Line(String label, Optional<Figure> now, Optional<Figure> before) {}

    /**
     * What a report is written from.
     *
     * @param topics lines of what other rooms of the contract keep
     * @param measured lines by indicator
     */
    record Gathered(
            CityContract contract, int year, Frame frame, Map<Topic, List<Line>> topics, Map<Long, Line> measured) {

        Map<String, Figure> byKey() {
            var byKey = new HashMap<String, Figure>();
            topics.values().stream().flatMap(List::stream).forEach(line -> put(line, byKey));
            measured.values().forEach(line -> put(line, byKey));
            return byKey;
        }

        private static void put(Line line, Map<String, Figure> byKey) {
            line.now.ifPresent(figure -> byKey.put(figure.key(), figure));
            line.before.ifPresent(figure -> byKey.put(figure.key(), figure));
        }
    }

    Gathered of(CityContract contract, int year) {
        var topics = new HashMap<Topic, List<Line>>();
        for (var source : sources) {
            var before = source.of(contract, year - 1).stream()
                    .collect(Collectors.toMap(YearFigures.YearFigure::key, one -> figure(source, one, year - 1)));
            source.of(contract, year)
                    .forEach(one -> topics.computeIfAbsent(one.topic(), _ -> new ArrayList<>())
                            .add(new Line(
                                    one.label(),
                                    Optional.of(figure(source, one, year)),
                                    Optional.ofNullable(before.get(one.key())))));
        }
        var frame = frames.of(contract.id());
        var byIndicator =
                measures.ofContract(contract.id()).stream().collect(Collectors.groupingBy(Measure::indicatorId));
        var measured = frame.indicators().stream()
                .collect(Collectors.toMap(
                        Indicator::id,
                        one -> line(contract, one, byIndicator.getOrDefault(one.id(), List.of()), year)));
        return new Gathered(contract, year, frame, topics, measured);
    }

    private static Figure figure(YearFigures source, YearFigures.YearFigure one, int year) {
        return new Figure(
                one.key() + "." + year,
                "%s, %d. %s".formatted(one.label(), year, source.source()),
                one.value(),
                one.href());
    }

    private static Line line(CityContract contract, Indicator indicator, List<Measure> measures, int year) {
        var series = IndicatorSeries.of(contract, indicator, measures);
        return new Line(
                indicator.name(),
                figure(contract, indicator, series, measures, year),
                figure(contract, indicator, series, measures, year - 1));
    }

    /** The whole of the contract, once all that it is made of was validated. */
    private static Optional<Figure> figure(
            CityContract contract, Indicator indicator, IndicatorSeries series, List<Measure> measures, int year) {
        var ofYear = measures.stream().filter(one -> one.year() == year).toList();
        var typed = ofYear.stream().filter(one -> one.place().isEmpty()).toList();
        var validated =
                (typed.isEmpty() ? ofYear : typed).stream().allMatch(one -> one.state() == Measure.State.VALIDATED);
        return validated && series.whole(year) instanceof Shown(var parts)
                ? Optional.of(new Figure(
                        "mesure.%d.%d".formatted(indicator.id(), year),
                        "%s, %d. %s".formatted(indicator.name(), year, indicator.source()),
                        FigureWords.withUnit(parts, indicator.unit()),
                        contract.address() + indicator.path()))
                : Optional.empty();
    }
}
