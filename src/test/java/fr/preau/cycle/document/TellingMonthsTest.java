package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.content;
import static fr.preau.cycle.document.Documents.hours;
import static fr.preau.cycle.document.Documents.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « Mercredi 26 » takes its month from what was said before it. */
class TellingMonthsTest {

    private static List<LocalDate> dates(String document) {
        return content(document).days().stream().map(DayContent::date).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "du 26 au 28 août 2026, Rennes | Mercredi 26 : | Jeudi 27 : | Vendredi 28 :",
                "26-28 août 2026 | Mercredi 26 | Jeudi 27 | Vendredi 28",
                "Les 26, 27 et 28 août 2026 | Mercredi 26 : accueil | Jeudi 27 : visites | Vendredi 28 : bilan",
                "Nous nous retrouvons du mercredi 26 au vendredi 28 août 2026. | Jour 1 – mercredi 26 | Jour 2 – jeudi 27 | Jour 3 – vendredi 28",
                "Rennes | Mercredi 26 août 2026 | Jeudi 27 | Vendredi 28",
            })
    void theMonthIsToldAbove(String front, String first, String second, String third) {
        for (var mark : List.of("## ", "", "**")) {
            var end = mark.equals("**") ? "**" : "";
            var document =
                    "# Université d'été\n\n%s\n\nProgramme\n\n%s\n9h : Accueil\n\n%s\n9h : Visites\n\n%s\n9h : Bilan"
                            .formatted(front, mark + first + end, mark + second + end, mark + third + end);

            assertThat(dates(document))
                    .as(document)
                    .containsExactly(LocalDate.of(2026, 8, 26), LocalDate.of(2026, 8, 27), LocalDate.of(2026, 8, 28));
            assertThat(content(document).days().stream().flatMap(day -> hours(day).stream()))
                    .as(document)
                    .containsExactly("09:00 Accueil", "09:00 Visites", "09:00 Bilan");
        }
    }

    @Test
    void theTitleTellsTheDaysBetweenItsOwn() {
        assertThat(
                        dates(
                                "# Université d'été, du 26 au 28 août 2026\n\n## Mercredi 26\n\n9h : A\n\n## Jeudi 27\n\n9h : B"))
                .containsExactly(LocalDate.of(2026, 8, 26), LocalDate.of(2026, 8, 27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Session, du 28 décembre 2026 au 2 janvier 2027",
                "# Session, du 28 décembre au 2 janvier 2027",
                "# Session\n\nDu 28 décembre 2026 au 2 janvier 2027, à Lyon."
            })
    void aRangeOverNewYearHasTheYearOfEachOfItsDays(String front) {
        assertThat(dates(front + "\n\n## Programme\n\n### Lundi 28\n\n9h : A\n\n### Samedi 2\n\n9h : B"))
                .containsExactly(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 2));
    }

    @Test
    void theNextMonthFollowsTheEndOfOne() {
        assertThat(
                        dates(
                                "# Stage\n\n## Lundi 31 août 2026\n\n9h : A\n\n## Mardi 1er\n\n9h : B\n\n## Mercredi 2\n\n9h : C"))
                .containsExactly(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2));
    }

    @Test
    void aWeekdayThatDoesNotFallThereIsSaid() {
        var document = "# Stage\n\n## Mercredi 26 août 2026\n\n9h : A\n\n## Lundi 27\n\n9h : B";

        assertThat(dates(document)).containsExactly(LocalDate.of(2026, 8, 26));
        assertThat(remarks(document)).anyMatch(remark -> remark.startsWith("7: "));
        assertThat(remarks(document)).anyMatch(remark -> remark.startsWith("9: "));
    }

    @Test
    void whatIsToldOutsideTheTitleIsSaid() {
        assertThat(remarks("# Stage\n\ndu 26 au 28 août 2026\n\n## Mercredi 26 :\n\n9h : A"))
                .anyMatch(remark -> remark.startsWith("5: Cette ligne est lue comme l'ouverture de la journée du"));
    }
}
