package fr.preau.evaluation.page;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.evaluation.rules.MeasureTable;
import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes measures, by whatever way they come: one rule for what is refused. */
@Component
public class MeasureDesk {

    private final Measures measures;

    MeasureDesk(Measures measures) {
        this.measures = measures;
    }

    /** Whether a contract has that place to measure. */
    public static boolean knows(CityContract contract, String place) {
        return place.isEmpty()
                || IndicatorSeries.BESIDE.containsKey(place)
                || contract.neighbourhoods().stream().anyMatch(one -> one.code().equals(place));
    }

    /** What keeps it from being recorded, at its field; empty once it is. */
    public Optional<FieldError> record(CityContract contract, Indicator indicator, Wanted wanted) {
        return disagreement(contract, indicator, wanted)
                .or(
                        () -> measures.record(wanted)
                                ? Optional.empty()
                                : Optional.of(
                                        new FieldError(
                                                "year",
                                                "Cette année est déjà mesurée à cet endroit : corrigez la mesure, en disant pourquoi.")));
    }

    /** What keeps it from being corrected; empty once it is. */
    public Optional<FieldError> correct(
            CityContract contract, Indicator indicator, Measure old, Wanted wanted, String reason) {
        return disagreement(contract, indicator, wanted)
                .or(() -> measures.correct(old, wanted, reason)
                        ? Optional.empty()
                        : Optional.of(new FieldError(
                                "numerator", "Cette mesure vient d’être corrigée : rien n’a changé, relisez-la.")));
    }

    private Optional<FieldError> disagreement(CityContract contract, Indicator indicator, Wanted wanted) {
        var lines = measures.of(indicator.id()).stream()
                .filter(one -> one.year() == wanted.year())
                .collect(Collectors.toMap(Measure::place, Measure::line));
        lines.put(wanted.place(), wanted.line());
        return MeasureTable.agrees(indicator, at(lines, Measure.WHOLE), places(contract, lines))
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "numerator",
                                "L’ensemble n’est pas la somme de ses quartiers, qui sont tous mesurés : vérifiez l’un ou les autres."));
    }

    private static List<Optional<MeasureLine>> places(CityContract contract, Map<String, MeasureLine> lines) {
        return contract.neighbourhoods().stream()
                .map(Neighbourhood::code)
                .map(code -> at(lines, code))
                .toList();
    }

    private static Optional<MeasureLine> at(Map<String, MeasureLine> lines, String place) {
        return Optional.ofNullable(lines.get(place));
    }
}
