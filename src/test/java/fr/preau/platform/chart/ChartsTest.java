package fr.preau.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.chart.BarChart.Row;
import fr.preau.platform.chart.DepartmentMap.Area;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import fr.preau.registration.Departments;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn of which counts. */
class ChartsTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 3", "4, 4", "5, 6", "8, 8", "9, 10", "47, 60", "81, 100", "100000, 100000"})
    void anAxisEndsAtARoundCountThatIsLargeEnough(int largest, int top) {
        assertThat(Scale.upTo(largest).top()).isEqualTo(top);
    }

    @Test
    void theLongestBarIsAsWideAsThePictureAndNobodyHasNone() {
        var picture = BarChart.of(List.of(row("Commune", 10), row("Région", 5), row("Autre", 0)));

        assertThat(widths(picture, Look.BAR)).containsExactly(340.0, 170.0);
        assertThat(words(picture)).containsExactly("Commune", "10", "Région", "5", "Autre", "0");
    }

    @Test
    void theYearBeforeHasABarOfItsOwnOnTheSameScale() {
        var picture = BarChart.of(List.of(new Row("Commune", 5, "5", OptionalInt.of(10))));

        assertThat(widths(picture, Look.BAR)).containsExactly(170.0);
        assertThat(widths(picture, Look.BESIDE)).containsExactly(340.0);
    }

    @Test
    void percentagesAreOfAHundred() {
        assertThat(widths(BarChart.ofPercentages(List.of(row("Ce cycle", 50))), Look.BAR))
                .containsExactly(170.0);
    }

    @Test
    void aLongLabelIsCutSoThatItsCountStaysReadable() {
        var picture = BarChart.of(List.of(row("Anticonstitutionnellement ".repeat(4), 12)));

        assertThat(words(picture).getFirst()).endsWith("…").hasSizeLessThan(44);
        assertThat(words(picture).getLast()).isEqualTo("12");
    }

    @Test
    void aPictureOfNothingIsEmptyButThere() {
        assertThat(BarChart.of(List.of()).marks()).isEmpty();
        assertThat(BarChart.of(List.of()).height()).isPositive();
    }

    @Test
    void stepsRiseOnTheDaysOnWhichSomebodyCame() {
        var picture = StepChart.of(
                new TreeMap<>(Map.of(LocalDate.of(2024, 9, 1), 1, LocalDate.of(2024, 9, 3), 3)),
                LocalDate.of(2024, 9, 4),
                340,
                200);

        var ys = ys(shape(picture, Look.LINE));
        assertThat(ys).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(ys.stream().distinct()).hasSize(3);
        assertThat(words(picture)).contains("0", "4", "1er\u00a0septembre", "4\u00a0septembre");
    }

    @Test
    void aSingleDayIsALineToo() {
        var picture =
                StepChart.of(new TreeMap<>(Map.of(LocalDate.of(2024, 9, 1), 7)), LocalDate.of(2024, 9, 1), 340, 200);

        assertThat(ys(shape(picture, Look.LINE)).stream().distinct()).hasSize(2);
        assertThat(words(picture))
                .filteredOn(word -> word.contains("septembre"))
                .hasSize(1);
    }

    @Test
    void eachMonthHasItsColumnAndTheOtherYearsBesideIt() {
        var picture = MonthChart.of(months(3, 40), months(3, 20), 340, 200);

        var here = height(shape(picture, Look.BAR));
        assertThat(here).isEqualTo(2 * height(shape(picture, Look.BESIDE)));
        assertThat(words(picture)).containsSubsequence("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");
    }

    @Test
    void eachDepartmentBearsItsCountAndADarkerShadeForMore() {
        var picture = DepartmentMap.of(List.of(area("69", 20), area("38", 10), area("26", 1), area("07", 0)), 340, 330);

        assertThat(picture.marks().stream().map(Picture.Mark::look))
                .containsExactly(
                        Look.SHADE_0,
                        Look.SHADE_1,
                        Look.SHADE_2,
                        Look.SHADE_4,
                        Look.REVERSED,
                        Look.VALUE,
                        Look.VALUE,
                        Look.VALUE);
        assertThat(words(picture)).containsExactly("20", "10", "1", "0");
    }

    @Test
    void whatIsNotToldIsHatchedAndBearsNoNumber() {
        var picture = DepartmentMap.of(List.of(area("69", 20), new Area("38", OptionalInt.empty())), 340, 330);

        assertThat(picture.marks().stream().map(Picture.Mark::look)).contains(Look.HATCHED);
        assertThat(words(picture)).containsExactly("20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"69", "75", "29", "2B"})
    void aMapOfOneDepartmentFillsItsSheetAndNoMore(String code) {
        var picture = DepartmentMap.of(List.of(area(code, 1)), 340, 330);

        assertThat(picture.width()).isBetween(1, 341);
        assertThat(picture.height()).isBetween(1, 331);
        assertThat(Math.max(picture.width() / 340.0, picture.height() / 330.0)).isBetween(0.99, 1.01);
    }

    @Test
    void everyDepartmentOfMetropolitanFranceHasItsOutline() {
        assertThat(Departments.NAMES.keySet())
                .filteredOn(code -> DepartmentOutline.of(code).isEmpty())
                .containsExactly("99", "971", "972", "973", "974", "976");
    }

    private static Row row(String label, int count) {
        return new Row(label, count, Integer.toString(count), OptionalInt.empty());
    }

    private static Area area(String code, int count) {
        return new Area(code, OptionalInt.of(count));
    }

    private static List<Integer> months(int month, int count) {
        return Stream.iterate(1, one -> one <= 12, one -> one + 1)
                .map(one -> one == month ? count : 0)
                .toList();
    }

    private static List<String> words(Picture picture) {
        return picture.marks().stream()
                .flatMap(mark -> mark instanceof Words words ? Stream.of(words.text()) : Stream.empty())
                .toList();
    }

    private static Shape shape(Picture picture, Look look) {
        return shapes(picture, look).findFirst().orElseThrow();
    }

    private static Stream<Shape> shapes(Picture picture, Look look) {
        return picture.marks().stream()
                .flatMap(mark ->
                        mark instanceof Shape shape && shape.look() == look ? Stream.of(shape) : Stream.empty());
    }

    private static List<Double> widths(Picture picture, Look look) {
        return shapes(picture, look).map(ChartsTest::width).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 44.4, 44.5, 47, 50, 60})
    void aTargetStrikesNoFigureOut(double target) {
        var picture = YearChart.of(
                List.of(new YearChart.Bar("2021", OptionalDouble.of(44.4), false, "44,4 %")),
                OptionalDouble.of(target),
                400,
                160);

        var line = ys(shapes(picture, Look.LINE).findFirst().orElseThrow()).getFirst();
        assertThat(picture.marks())
                .filteredOn(mark -> mark instanceof Words words && words.text().equals("44,4 %"))
                .singleElement()
                .satisfies(mark -> assertThat(((Words) mark).y())
                        .matches(bottom -> line > bottom || line <= bottom - 14, "away from " + line));
    }

    private static List<Double> numbers(Shape shape) {
        return Arrays.stream(shape.path().split(" "))
                .filter(part -> part.matches("[0-9.]+"))
                .map(Double::valueOf)
                .toList();
    }

    private static List<Double> ys(Shape shape) {
        var numbers = numbers(shape);
        return Stream.iterate(1, i -> i < numbers.size(), i -> i + 2)
                .map(numbers::get)
                .toList();
    }

    private static double width(Shape shape) {
        return numbers(shape).get(2) - numbers(shape).get(0);
    }

    private static double height(Shape shape) {
        return numbers(shape).get(5) - numbers(shape).get(1);
    }
}
