package fr.preau.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.IndicatorKind;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.MeasureLine.BySex;
import fr.preau.evaluation.MeasureLine.Column;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.rules.MeasureTable.Hidden;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.evaluation.rules.MeasureTable.Shown;
import fr.preau.evaluation.rules.MeasureTable.Told;
import fr.preau.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The numbers that were computed by hand for the measures and the report, each by its number there. */
class MeasureNumbersTest {

    static Indicator indicator(Aggregation aggregation, int threshold) {
        return new Indicator(
                1,
                1,
                1,
                "Indicateur",
                IndicatorKind.RESULT,
                "personnes",
                aggregation,
                true,
                "Enquête",
                "",
                threshold,
                Optional.empty(),
                false);
    }

    private static MeasureLine line(long all, long women, long men, long unknown) {
        return new MeasureLine(
                Parts.of(all), Optional.of(new BySex(Parts.of(women), Parts.of(men), Parts.of(unknown))));
    }

    private static MeasureTable alone(MeasureLine line, int threshold) {
        return MeasureTable.of(indicator(Aggregation.SUM, threshold), Optional.of(line), List.of());
    }

    private static String words(Told told) {
        return switch (told) {
            case Shown(var parts) -> FigureWords.full(parts).replace('\u00a0', ' ');
            case Hidden _ -> "caché";
            case Missing _ -> "–";
        };
    }

    private static List<String> whole(MeasureTable table) {
        return List.of(Column.values()).stream()
                .map(column -> words(table.whole(column)))
                .toList();
    }

    @Test
    void number7RatiosComeFromTheirPartsAndAreNeverAveraged() {
        var first = new MeasureLine(
                Parts.of(12, 40), Optional.of(new BySex(Parts.of(6, 15), Parts.of(6, 25), Parts.of(0, 0))));
        var second = new MeasureLine(
                Parts.of(9, 10), Optional.of(new BySex(Parts.of(5, 5), Parts.of(4, 5), Parts.of(0, 0))));

        var table = MeasureTable.of(
                indicator(Aggregation.RATIO, 0), Optional.empty(), List.of(Optional.of(first), Optional.of(second)));

        assertThat(whole(table))
                .containsExactly("42,0 % (21 sur 50)", "55,0 % (11 sur 20)", "33,3 % (10 sur 30)", "– (0 sur 0)");
        assertThat(Aggregation.RATIO.ofYears(new TreeMap<>(Map.of(2022, Parts.of(12, 40), 2023, Parts.of(9, 10)))))
                .flatMap(Parts::percent)
                .map(FigureWords::percent)
                .hasValue("42,0\u00a0%");
    }

    @Test
    void number8UnderTheThresholdBothAreHiddenAndTheTotalIsShown() {
        assertThat(whole(alone(line(20, 4, 16, 0), 5))).containsExactly("20", "caché", "caché", "0");
    }

    @Test
    void number8AFiscalSourceHasThresholdEleven() {
        assertThat(whole(alone(line(30, 10, 20, 0), 11))).containsExactly("30", "caché", "caché", "0");
        assertThat(whole(alone(line(30, 11, 19, 0), 11))).containsExactly("30", "11", "19", "0");
    }

    @Test
    void number8ALineThatDoesNotAddUpIsRefusedWithItsSum() {
        assertThat(MeasureTable.fault(line(42, 18, 20, 3)))
                .hasValueSatisfying(message -> assertThat(message).startsWith("42 ne fait pas 18 + 20 + 3"));
        assertThat(MeasureTable.fault(line(41, 18, 20, 3))).isEmpty();
    }

    @Test
    void number9OpinionsAreAskedOnTheLastWorkingDayWhoseMonthEndsBeforeTheVote() {
        assertThat(OpinionCalendar.askedBy(LocalDate.of(2026, 6, 25))).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(WorkingDays.works(LocalDate.of(2026, 5, 25))).isFalse();
        // The month of 31 January ends with February.
        assertThat(OpinionCalendar.askedBy(LocalDate.of(2025, 3, 1))).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(OpinionCalendar.askedBy(LocalDate.of(2025, 6, 11))).isEqualTo(LocalDate.of(2025, 5, 9));
    }

    @Test
    void whatNeverAddsIsMadeOfNoPlacesAndNoYears() {
        var median =
                List.of(Optional.of(MeasureLine.of(Parts.of(14_000))), Optional.of(MeasureLine.of(Parts.of(15_000))));

        assertThat(whole(MeasureTable.of(indicator(Aggregation.NONE, 0), Optional.empty(), median))
                        .getFirst())
                .isEqualTo("–");
        assertThat(Aggregation.NONE.ofYears(new TreeMap<>(Map.of(2023, Parts.of(14_000)))))
                .isEmpty();
        assertThat(Aggregation.LATEST.ofYears(new TreeMap<>(Map.of(2022, Parts.of(3), 2023, Parts.of(4)))))
                .contains(Parts.of(4));
    }

    @Test
    void aWholeIsMadeOfItsPlacesOnlyOnceAllWereMeasured() {
        var some = List.of(Optional.of(MeasureLine.of(Parts.of(14))), Optional.<MeasureLine>empty());

        assertThat(whole(MeasureTable.of(indicator(Aggregation.SUM, 5), Optional.empty(), some))
                        .getFirst())
                .isEqualTo("–");
    }

    @Test
    void aPlaceThatWasNotMeasuredIsNotFoundByASubtractionEither() {
        var places = List.of(
                Optional.of(MeasureLine.of(Parts.of(14))),
                Optional.of(MeasureLine.of(Parts.of(30))),
                Optional.<MeasureLine>empty());

        var table = MeasureTable.of(indicator(Aggregation.SUM, 5), Optional.of(MeasureLine.of(Parts.of(46))), places);

        assertThat(words(table.whole(Column.ALL))).isEqualTo("46");
        assertThat(words(table.at(0, Column.ALL))).isEqualTo("caché");
        assertThat(words(table.at(1, Column.ALL))).isEqualTo("30");
    }

    @Test
    void asManyHiddenPlacesAsPeopleAreNotShownWithTheirTotal() {
        var one = Optional.of(MeasureLine.of(Parts.of(1)));

        var table = MeasureTable.of(indicator(Aggregation.SUM, 5), Optional.empty(), List.of(one, one, one, one, one));

        assertThat(words(table.whole(Column.ALL))).isEqualTo("caché");
    }

    @Test
    void oneSmallPlaceHidesItselfAndTheOneThatItIsFoundBy() {
        var table = MeasureTable.of(
                indicator(Aggregation.SUM, 5),
                Optional.empty(),
                List.of(
                        Optional.of(line(76, 43, 33, 0)),
                        Optional.of(line(90, 50, 40, 0)),
                        Optional.of(line(100, 51, 43, 6)),
                        Optional.of(line(3, 2, 1, 0))));

        assertThat(whole(table)).containsExactly("269", "146", "117", "6");
        assertThat(List.of(0, 1, 2).stream()
                        .map(place -> words(table.at(place, Column.ALL)))
                        .filter("caché"::equals))
                .hasSize(1);
        assertThat(words(table.at(3, Column.ALL))).isEqualTo("caché");
    }
}
