package fr.preau.evaluation.page;

import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.MeasureLine.Column;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.evaluation.rules.MeasureTable.Hidden;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.evaluation.rules.MeasureTable.Shown;
import fr.preau.evaluation.rules.MeasureTable.Told;
import java.util.Comparator;
import java.util.Map;

/** What figures say, in words. */
public final class IndicatorWords {

    /** A figure that secrecy hides. */
    static final String HIDDEN = "secret";

    private IndicatorWords() {}

    /** In a table. */
    static String cell(Told told) {
        return switch (told) {
            case Shown(var parts) -> FigureWords.full(parts);
            case Hidden _ -> HIDDEN;
            case Missing _ -> "–";
        };
    }

    /** In a sentence, with its unit. */
    public static String told(Indicator indicator, Told told) {
        return switch (told) {
            case Shown(var parts) -> FigureWords.withUnit(parts, indicator.unit());
            case Hidden _ -> "chiffre caché par le secret statistique";
            case Missing _ -> "pas de mesure de l’ensemble";
        };
    }

    /** « 2023 : 1 234 personnes »: the last year that has a figure of the whole. */
    static String latest(Indicator indicator, IndicatorSeries series) {
        return series.years().entrySet().stream()
                .filter(year -> !(year.getValue().whole(Column.ALL) instanceof Missing))
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(year -> "%d : %s"
                        .formatted(
                                year.getKey(), told(indicator, year.getValue().whole(Column.ALL))))
                .orElse(series.years().isEmpty() ? "Aucune mesure" : "Mesuré par quartier seulement");
    }
}
