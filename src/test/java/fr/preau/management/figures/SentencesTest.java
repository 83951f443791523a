package fr.preau.management.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.Turnout;
import fr.preau.management.figures.FigureSentences.Counted;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What charts say in words, and what their map shows. */
class SentencesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);

    @Test
    void arrivalsSayHowSoonHalfOfThePeopleRegistered() {
        assertThat(arrivals(Map.of(0, 10, 5, 14, 20, 23)))
                .isEqualTo("47 personnes inscrites, la moitié dans les six premiers jours.");
        assertThat(arrivals(Map.of(0, 5, 9, 1))).isEqualTo("6 personnes inscrites, la moitié le premier jour.");
        assertThat(arrivals(Map.of(0, 1, 11, 5)))
                .isEqualTo("6 personnes inscrites, la moitié dans les 12 premiers jours.");
        assertThat(arrivals(Map.of(0, 3))).isEqualTo("3 personnes inscrites, toutes le 1er septembre.");
        assertThat(arrivals(Map.of(0, 1))).isEqualTo("Une personne inscrite, le 1er septembre.");
    }

    @Test
    void theLargestGroupIsNamedAndSoAreThoseThatAreAsLarge() {
        assertThat(plain(FigureSentences.most(
                        "Profil", "Profils", List.of(new Counted("Élu ou élue", 1), new Counted("Autre", 3)))))
                .isEqualTo("Profil le plus présent : Autre, 3 personnes sur 4 (75 %).");
        assertThat(plain(FigureSentences.most(
                        "Profil", "Profils", List.of(new Counted("Élu ou élue", 2), new Counted("Autre", 2)))))
                .isEqualTo("Profils les plus présents : Élu ou élue et Autre, 2 personnes pour chacun.");
        assertThat(plain(FigureSentences.most("Profil", "Profils", List.of(new Counted("Autre", 0)))))
                .isEqualTo("Personne n’est inscrit pour le moment.");
    }

    @Test
    void absencesStandBesideThoseOfEarlierCycles() {
        assertThat(noShows(12))
                .isEqualTo("12 % d’absences à ce cycle. Aucun cycle plus ancien n’a de présences relevées.");
        assertThat(noShows(12, 15)).isEqualTo("12 % d’absences à ce cycle, 15 % au précédent.");
        assertThat(noShows(12, 15, 25)).isEqualTo("12 % d’absences à ce cycle, 20 % en moyenne aux deux précédents.");
    }

    @Test
    void monthsSayWhichIsTheBusiest() {
        var none = IntStream.range(0, 12).mapToObj(_ -> 0).toList();
        var september =
                IntStream.range(0, 12).mapToObj(month -> month == 8 ? 41 : 1).toList();

        assertThat(plain(FigureSentences.months(2024, september, none)))
                .isEqualTo(
                        "52 places tenues en 2024, 0 en 2023 ; le mois le plus chargé de 2024 est septembre, avec 41 places.");
        assertThat(plain(FigureSentences.months(2024, none, none))).isEqualTo("0 place tenue en 2024, 0 en 2023.");
    }

    @Test
    void aMapShowsTheDepartmentsThatACycleIsForOrElseTheRegion() {
        var north = new Audience(Set.of(), Set.of(), Set.of("59", "62", "974"), Verdict.REFUSED);

        assertThat(Territory.of(List.of(north))).containsExactly("59", "62");
        assertThat(Territory.of(List.of(Audience.EVERYBODY))).hasSize(12).contains("69", "74");
        assertThat(Territory.of(List.of())).hasSize(12);
        assertThat(Territory.of(List.of(north, Audience.EVERYBODY))).hasSize(14);
    }

    private static String arrivals(Map<Integer, Integer> byDay) {
        return plain(FigureSentences.arrivals(byDay.entrySet().stream()
                .collect(Collectors.toMap(
                        day -> FIRST.plusDays(day.getKey()), Map.Entry::getValue, Integer::sum, TreeMap::new))));
    }

    private static String noShows(int... rates) {
        return plain(FigureSentences.noShows(IntStream.of(rates)
                .mapToObj(rate -> new NoShow(1, "Cycle", FIRST, new Turnout(100, 100 - rate, 0, 0, 0)))
                .toList()));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
