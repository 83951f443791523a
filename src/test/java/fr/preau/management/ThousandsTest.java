package fr.preau.management;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** « 5 000 » is written one way on every screen that shows the same figure. */
class ThousandsTest {

    private static final Pattern TOGETHER = Pattern.compile(".{0,40}(?<![\\d/])5\\d{3}(?!\\d).{0,20}");

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);

    @Test
    void aDayOfFiveThousandSeatsIsShownWithItsThousandsApart() {
        var slug = preau.publish(cycle().day("2024-09-24", 5_000));
        preau.visitor().form(slug).day(preau.day(slug, "2024-09-24")).send();
        var desk = "/gestion/cycles/" + slug;

        assertThat(organiser
                        .get(desk + "/ensemble")
                        .html()
                        .select(".desk-day")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("1 sur 5 000");
        for (var path : new String[] {
            desk,
            desk + "/ensemble",
            desk + "/tableau-de-bord",
            desk + "/regles",
            desk + "/modifier",
            desk + "/etat",
            desk + "/presences",
            "/gestion",
            "/gestion/cycles",
            "/gestion/tableau-de-bord?annee=2024"
        }) {
            assertApart(path, organiser.get(path));
        }
        for (var path : new String[] {"/", "/rencontre/" + slug, "/rencontre/" + slug + "/inscription"}) {
            assertApart(path, preau.visitor().get(path));
        }
    }

    private static void assertApart(String path, Page page) {
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(TOGETHER.matcher(page.words())
                        .results()
                        .map(found -> path + ": " + found.group())
                        .toList())
                .isEmpty();
    }
}
