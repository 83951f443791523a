package fr.preau.management.importing.days;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.importing.days.DayCell.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of days in a cycle of Monday 4 and Tuesday 5 November 2024, or in longer ones. */
class DayCellTest {

    private static final LocalDate FOURTH = LocalDate.of(2024, 11, 4);
    private static final LocalDate FIFTH = LocalDate.of(2024, 11, 5);
    private static final DayCell TWO = new DayCell(List.of(FOURTH, FIFTH));
    private static final DayCell THREE = new DayCell(List.of(FOURTH, FIFTH, LocalDate.of(2024, 12, 6)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 et 5 novembre",
                "4 & 5 novembre",
                "4, 5 nov.",
                "4, et 5 novembre",
                "le 4 et le 5",
                "les 4 et 5 novembre 2024",
                "4 novembre et 5",
                "4 novembre, 5 novembre",
                "du 4 au 5",
                "du 4 au 5 novembre",
                "Du lundi 4 au mardi 5 novembre",
                "4 au 5/11",
                "de lundi à mardi",
                "4-5/11",
                "4–5 novembre",
                "4/5 novembre",
                "04/11/2024 - 05/11/2024",
                "04/11/2024 / 05/11/2024",
                "04/11 ; 5/11/24",
                "2024-11-04, 2024-11-05",
                "4 novembre\n5 novembre",
                "lundi et mardi",
                "J1 + J2",
                "jours 1 et 2",
                "jours 1 à 2",
                "1er et 2e jours",
                "première et deuxième journées",
                "les deux",
                "les 2 jours",
                "2 journées",
                "LES DEUX JOURNÉES",
                "toutes",
                "toutes les journées",
                "tous les jours",
                "toutes les séances",
                "les deux rencontres",
                "2 sessions",
                "45600, 45601"
            })
    void everyDayThatIsSaidIsRead(String cell) {
        assertThat(TWO.read(cell)).isEqualTo(new Reading.Days(Set.of(0, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 novembre | 0",
                "1er jour | 0",
                "dernier jour | 1",
                "Lundi 4 nov | 0",
                "journée du 5 | 1",
                "jour 2 | 1",
                "04/11/2024 00:00 | 0",
                "2024-11-05T00:00:00 | 1",
                "04-11-2024 | 0",
                "4.11.24 | 0",
                "45600 | 0",
                "45601.0 | 1",
                "sauf le 4 | 1",
                "sauf le 4 novembre | 1",
                "toutes sauf le 4 | 1",
                "toutes, hors mardi 5 | 0",
                "les deux jours sauf J2 | 0",
                "uniquement le 5 | 1"
            })
    void oneDayOrAllButOneIsRead(String cell, int rank) {
        assertThat(TWO.read(cell)).isEqualTo(new Reading.Days(Set.of(rank)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matin du 4",
                "le 4 au matin",
                "4 novembre (matin)",
                "4 ?",
                "4 novembre ?",
                "pas le 5",
                "4 ou 5",
                "4 novembre si possible",
                "peut-être le 4",
                "4 et peut-être 5",
                "sauf",
                "sauf le 4 et le 5",
                "sauf le 4 sauf le 5",
                "le 4 en visio",
                "4 nov annulé",
                "04/11/2024 14:00",
                "toutes ?",
                "presque toutes",
                "non",
                "x",
                "4 5 novembre",
                "4 novembre 5 novembre",
                "à partir du 4",
                "jusqu’au 5",
                "avant le 5",
                "4 novembre, arrive à 10 h",
                "1 personne",
                "45600,5",
                "45601.375"
            })
    void aCellThatIsNotWhollyUnderstoodNamesNoDay(String cell) {
        assertThat(TWO.read(cell)).isInstanceOf(Reading.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 novembre",
                "4 et 6 novembre",
                "4 et 5 décembre",
                "mardi 4 novembre",
                "4 novembre 2023",
                "jour 3",
                "du 4 au 30 novembre",
                "du 5 au 4",
                "45602",
                "1",
                "2"
            })
    void aDayThatIsNoneOfTheCycleIsNotLeftOutOfACell(String cell) {
        assertThat(TWO.read(cell)).isInstanceOf(Reading.OtherDays.class);
    }

    @Test
    void howManyTheyAreIsCompared() {
        assertThat(THREE.read("les deux")).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(THREE.read("les trois")).isEqualTo(new Reading.Days(Set.of(0, 1, 2)));
    }

    @Test
    void aNumberTakesTheMonthThatFollowsItOrElseTheOneBefore() {
        assertThat(THREE.read("4, 5 novembre, 6 décembre")).isEqualTo(new Reading.Days(Set.of(0, 1, 2)));
        assertThat(THREE.read("4 novembre, 6 décembre")).isEqualTo(new Reading.Days(Set.of(0, 2)));
        assertThat(THREE.read("5, 6 décembre")).isInstanceOf(Reading.OtherDays.class);
        assertThat(THREE.read("du 4 novembre au 6 décembre")).isEqualTo(new Reading.Days(Set.of(0, 1, 2)));
    }

    @Test
    void whatCouldMeanTwoThingsMeansNone() {
        var both =
                new DayCell(List.of(LocalDate.of(2024, 11, 4), LocalDate.of(2024, 11, 11), LocalDate.of(2024, 11, 18)));

        assertThat(both.read("4-11")).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(both.read("4/11/2024")).isEqualTo(new Reading.Days(Set.of(0)));
    }
}
