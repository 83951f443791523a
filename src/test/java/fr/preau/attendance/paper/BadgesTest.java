package fr.preau.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.paper.BadgePaper.Badge;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Badges on sheets of labels, and one at the door. */
class BadgesTest {

    private static final String LONG = "Marie-Antoinette-Clémentine de La Rochefoucauld-Montmorency d’Aubigné";

    private final TestInstance preau = TestInstance.shared();
    private final AttendedCycle cycle = AttendedCycle.at(preau);
    private final Organiser organiser = Organiser.at(preau);
    private final BadgePaper press = preau.bean(BadgePaper.class);

    @Test
    void whoHasASeatHasABadgeInFrenchOrder() {
        register("Zoé", "Écochard", "Ville de Bron");
        register("Claire", "Martin", "Métropole");
        register("Éric", "Eblé", "Ville de Lyon");

        var paper = paper("?format=TWO_BY_FOUR&debut=1");

        assertThat(paper.words()).containsSubsequence("Éric Eblé", "Ville de Lyon", "Zoé Écochard", "Claire Martin");
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LabelSheet.class)
    void noNameGoesOverTheEdgeOfItsLabel(LabelSheet format) {
        var badges = List.of(
                new Badge("王小明", "上海市", "mardi 24 septembre"),
                new Badge(LONG, "Direction départementale de l’emploi, du travail et des solidarités ".repeat(3), LONG),
                new Badge("W".repeat(60), "M".repeat(200), "W".repeat(300)),
                new Badge("محمد الطيب", "دوד כהן", ""),
                new Badge("Nguyễn Thị Ánh", "Ville", "24 et 25 septembre"));

        var paper = new PaperCopy(press.print("Badges", badges, format, 1)).kept("badges-" + format);

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.words()).contains("Xiǎo", "Nguyễn Thị Ánh", "Montmorency");
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @Test
    void aUsedSheetBeginsAtItsFirstFreeLabel() {
        var badges = Collections.nCopies(9, new Badge("Claire Martin", "Ville", "24 septembre"));

        assertThat(new PaperCopy(press.print("Badges", badges, LabelSheet.TWO_BY_FIVE, 1)).pages())
                .isEqualTo(1);
        assertThat(new PaperCopy(press.print("Badges", badges, LabelSheet.TWO_BY_FIVE, 3)).pages())
                .isEqualTo(2);
        var paper = new PaperCopy(press.print("Badges", badges, LabelSheet.TWO_BY_FIVE, 10));
        assertThat(paper.pages()).isEqualTo(2);
        assertThat(paper.words(1).split("Claire Martin", -1)).hasSize(2);
        assertThat(paper.words(2).split("Claire Martin", -1)).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "format=TWO_BY_FOUR&debut=9, debut, de 1 à 8",
        "format=TWO_BY_FOUR&debut=0, debut, de 1 à 8",
        "format=TWO_BY_FOUR&debut=deux, debut, de 1 à 8",
        "format=LUNE, format, Choisissez une planche"
    })
    void whatIsWrongIsToldAtItsField(String query, String field, String message) {
        register("Claire", "Martin", "Métropole");

        var page = organiser.get(address() + ".pdf?" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#" + field + "-fault").text()).contains(message);
    }

    @Test
    void aDayWithNobodyIsToldAndItsBadgesAreOfThatDay() {
        register("Claire", "Martin", "Métropole");
        var nobody = organiser.get(address() + ".pdf?q=Personne-de-ce-nom");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.words()).contains("Personne n’a de place avec ces filtres");

        assertThat(paper("?jour=" + cycle.day(1).id()).words()).contains("Claire Martin", "mardi 3 décembre");
    }

    @Test
    void oneIsPrintedAtTheDoor() {
        var claire = cycle.register(Mailbox.at(preau), "Claire", "Martin", "Métropole");
        var door = "/accueil/" + cycle.day(1).id();

        assertThat(organiser.get(door + "/liste").html().select("a[href$='/badges/" + claire + ".pdf']"))
                .hasSize(1);
        var file = Download.of(organiser.request(door + "/badges/" + claire + ".pdf"));
        var paper = new PaperCopy(file.bytes());
        assertThat(paper.words()).contains("Claire Martin", "Métropole");
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(organiser.get(door + "/badges/0.pdf").status()).isEqualTo(404);
        assertThat(preau.visitor().get(door + "/badges/" + claire + ".pdf").status())
                .isEqualTo(302);
    }

    private void register(String firstName, String lastName, String organisation) {
        cycle.register(Mailbox.at(preau), firstName, lastName, organisation);
    }

    private String address() {
        return "/gestion/cycles/" + cycle.slug() + "/badges";
    }

    private PaperCopy paper(String query) {
        return new PaperCopy(
                Download.of(organiser.request(address() + ".pdf" + query)).bytes());
    }
}
