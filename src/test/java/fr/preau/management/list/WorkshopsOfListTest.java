package fr.preau.management.list;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list by workshop: sorted, and written to. */
class WorkshopsOfListTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().dayOfWorkshops("2024-09-24", 50, 10));
    private final long day = preau.day(slug, "2024-09-24");

    @BeforeEach
    void twoChooseAndOneDoesNot() {
        register("Zélie", "Zola", "Atelier des bailleurs");
        register("Denis", "Martin", "Atelier des écoles");
        preau.visitor()
                .form(slug)
                .with("firstName", "Aline")
                .with("lastName", "Aaron")
                .with("email", Mailbox.at(preau).address())
                .day(day)
                .send();
    }

    @Test
    void theListIsSortedByWorkshopAndThoseWithoutAnyComeLast() {
        assertThat(list("")).matches("(?s).*Aaron.*Martin.*Zola.*");

        assertThat(list("?tri=atelier")).matches("(?s).*Zola.*Martin.*Aaron.*");
        assertThat(list("?tri=atelier&sens=desc")).matches("(?s).*Aaron.*Martin.*Zola.*");
        assertThat(list("?tri=atelier&lignes=journees")).matches("(?s).*Zola.*Martin.*Aaron.*");
    }

    @Test
    void theHeaderOfTheDaysSortsByWorkshopWhereThereAreSome() {
        var plain = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor().form(plain).day(preau.day(plain, "2024-09-24")).send();

        assertThat(headers(slug)).anyMatch(header -> header.startsWith("Journées et ateliers"));
        assertThat(headers(plain)).noneMatch(header -> header.startsWith("Journées et ateliers"));
    }

    @Test
    void aLetterIsNarrowedToOneWorkshopWhereItIsWritten() {
        var schools = workshop("Atelier des écoles");
        var cycle = preau.jdbc()
                .sql("SELECT id FROM cycle WHERE slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
        var all = organiser.get("/gestion/envois/nouveau?cycle=" + cycle);
        var some = organiser.get("/gestion/envois/nouveau?cycle=" + cycle + "&atelier=" + schools);

        assertThat(all.words()).contains("3 personnes reçoivent", "24 septembre, 9 h 30 : Atelier des écoles");
        assertThat(some.words()).contains("1 personne reçoit");
        assertThat(some.html().select("input[name=atelier][checked]").eachAttr("value"))
                .containsExactly(Long.toString(schools));
        assertThat(some.html().select("input[type=hidden][name=atelier]")).isEmpty();
    }

    @Test
    void theOverviewSaysHowFullEachWorkshopIs() {
        assertThat(organiser.get("/gestion/cycles/" + slug + "/ensemble").words())
                .contains("Atelier des bailleurs 1 sur 10")
                .contains("Atelier des écoles 1 sur 10", "Atelier ouvert 0 personne");
    }

    @Test
    void oneLetterIsWrittenToThoseOfOneWorkshop() {
        var view = organiser
                .get("/gestion/cycles/" + slug + "?atelier=" + workshop("Atelier des écoles"))
                .html();

        var letter =
                organiser.get(view.select("a[href^='/gestion/envois/nouveau']").attr("href"));

        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.html().select("h1").text()).isEqualTo("Écrire à 1 personne");
    }

    private String list(String query) {
        return organiser
                .get("/gestion/cycles/" + slug + query)
                .html()
                .select("tbody")
                .text();
    }

    private List<String> headers(String slug) {
        return organiser
                .get("/gestion/cycles/" + slug)
                .html()
                .select("thead th")
                .eachText();
    }

    private void register(String firstName, String lastName, String workshop) {
        preau.visitor()
                .form(slug)
                .with("firstName", firstName)
                .with("lastName", lastName)
                .with("email", Mailbox.at(preau).address())
                .with("workshop-" + day + "-0930", Long.toString(workshop(workshop)))
                .day(day)
                .send();
    }

    private long workshop(String title) {
        return preau.jdbc()
                .sql("SELECT id FROM workshop WHERE day_id = :day AND title = :title")
                .param("day", day)
                .param("title", title)
                .query(Long.class)
                .single();
    }
}
