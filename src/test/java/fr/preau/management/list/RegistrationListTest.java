package fr.preau.management.list;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How organisers find people in the list of registrations: search, filters, order and pages. */
class RegistrationListTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;
    private long day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Élodie",
                "elodie",
                "ELODIE",
                "éLODIE",
                "Lefèvre",
                "lefevre",
                "elodie lefevre",
                "lefevre elodie",
                "d'essai",
                "d’essai",
                "  élodie   LEFÈVRE "
            })
    void aSearchForgivesAccentsAndCase(String words) {
        register("Élodie", "Lefèvre");
        register("Bruno", "Martin");

        var page = search(words);

        assertThat(rows(page)).singleElement().asString().contains("Lefèvre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "introuvable", "'; DROP TABLE place; --", "\u0000zzz"})
    void aSearchThatFindsNobodySaysSo(String words) {
        register("Élodie", "Lefèvre");

        var page = search(words);

        assertThat(page.status()).isEqualTo(200);
        assertThat(rows(page)).isEmpty();
        assertThat(page.words()).contains("Aucune inscription ne répond à cette recherche.");
    }

    @Test
    void theListOfADayHoldsThatDayAlone() {
        register("Claire", "Martin");
        var other = preau.day(slug, "2024-10-22");

        assertThat(rows(organiser.get("/gestion/cycles/" + slug + "?jour=" + day)))
                .hasSize(1);
        assertThat(rows(organiser.get("/gestion/cycles/" + slug + "?jour=" + other)))
                .isEmpty();
    }

    @Test
    void aPersonIsOneLineWithAllTheirDaysOrALineADay() {
        var other = preau.day(slug, "2024-10-22");
        preau.visitor()
                .form(slug)
                .with("lastName", "Martin")
                .day(day)
                .day(other)
                .send();

        var people = organiser.get("/gestion/cycles/" + slug);
        var days = organiser.get(people.html()
                .select(".desk-bar a:contains(Une ligne par journée)")
                .attr("href"));

        assertThat(rows(people))
                .singleElement()
                .asString()
                .contains("24 septembre Confirmée")
                .contains("22 octobre Confirmée");
        assertThat(rows(days)).hasSize(2);
        assertThat(days.html().select("th[aria-sort] a").attr("href")).contains("lignes=journees");

        var tick = people.html().select("tbody input[name=place]").val();
        var asked = organiser.get("/gestion/inscriptions/gestes?liste=cycle&portee=cochees&geste=desister&place="
                + URLEncoder.encode(tick, StandardCharsets.UTF_8));
        assertThat(asked.words()).contains("2 inscriptions de 1 personne");
        assertThat(asked.html().select("input[name=place]")).hasSize(2);
    }

    @Test
    void aLongListIsShownByPages() {
        var large = preau.publish(cycle().day("2024-09-24", 100));
        for (var i = 0; i < 51; i++) {
            preau.visitor()
                    .form(large)
                    .with("email", Mailbox.at(preau).address())
                    .day(preau.day(large, "2024-09-24"))
                    .send();
        }

        var first = organiser.get("/gestion/cycles/" + large);

        assertThat(rows(first)).hasSize(50);
        assertThat(rows(organiser.get(first.html().select("a[rel=next]").attr("href"))))
                .hasSize(1);
        var last = organiser.get("/gestion/cycles/" + large + "?page=derniere");
        assertThat(rows(last)).hasSize(50);
        assertThat(rows(organiser.get(last.html().select("a[rel=prev]").attr("href"))))
                .isEqualTo(rows(first));
    }

    @Test
    void anAddressThatMeansNothingShowsTheList() {
        register("Claire", "Martin");

        assertThat(List.of(
                        "page=999",
                        "apres=0-0",
                        "apres=-1",
                        "avant=999999999-1",
                        "apres=99999999999999999999-1",
                        "tri=taille&sens=travers",
                        "jour=x&etat=x&profil=x&type=x&departement=x&reponse=x",
                        "faits=x&fait-geste=desister",
                        "fait-geste=x",
                        "jour=999999"))
                .allSatisfy(query -> {
                    assertThat(rows(organiser.get("/gestion/cycles/" + slug + "?" + query)))
                            .hasSize(1);
                    assertThat(organiser.get("/gestion/inscriptions?" + query).status())
                            .isEqualTo(200);
                });
    }

    @Test
    void aSearchForgivesASlipOfThePen() {
        register("Élodie", "Dupont");
        register("Élodie", "Lefèvre");
        register("Bruno", "Garcia");

        assertThat(rows(search("Dupond"))).singleElement().asString().contains("Dupont");
        assertThat(rows(search("Leffevre"))).singleElement().asString().contains("Lefèvre");
        assertThat(rows(search("elodie dupond"))).hasSize(1);
        assertThat(rows(search("Durand"))).isEmpty();
    }

    @Test
    void aCorrectedNameIsFoundAndTheOldOneNoMore() {
        register("Claire", "Martin");
        var file = organiser
                .get("/gestion/cycles/" + slug)
                .html()
                .select("tbody th a")
                .attr("href");
        var form = new HashMap<String, String>();
        organiser
                .get(file + "/correction")
                .html()
                .select("main form[method=post] [name]")
                .forEach(field -> form.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val()));
        form.put("profile", "LOCAL_AGENT");
        form.put("lastName", "Delacroix");

        organiser.post(file + "/correction", form);

        assertThat(rows(search("Delacrois"))).hasSize(1);
        assertThat(rows(search("Martin"))).isEmpty();
    }

    @Test
    void headersSortAndSaySo() {
        register("Claire", "Martin");
        register("Bruno", "Arnaud");
        var page = organiser.get("/gestion/cycles/" + slug);
        assertThat(page.html().select("th[aria-sort=ascending]").text()).startsWith("Personne");
        assertThat(rows(page).getFirst()).contains("Arnaud");

        var reversed = organiser.get(page.html().select("th[aria-sort] a").attr("href"));

        assertThat(reversed.html().select("th[aria-sort=descending]").text()).startsWith("Personne");
        assertThat(rows(reversed).getFirst()).contains("Martin");
        var byDate = organiser.get(
                reversed.html().select("th:contains(Inscription) a").attr("href"));
        assertThat(rows(byDate).getFirst()).contains("Martin");
    }

    @Test
    void eachFilterIsToldAndTakenAway() {
        register("Claire", "Martin");
        var filtered = organiser.get(
                "/gestion/cycles/" + slug + "?etat=attente&profil=elu&departement=69&type=commune&q=Martin");

        assertThat(rows(filtered)).isEmpty();
        assertThat(filtered.html().select(".chip").eachText())
                .hasSize(5)
                .anyMatch(chip -> chip.contains("Liste d’attente"))
                .anyMatch(chip -> chip.contains("69 Rhône"));
        var without =
                organiser.get(filtered.html().select(".chip:contains(attente)").attr("href"));
        assertThat(without.html().select(".chip")).hasSize(4);
        assertThat(without.html().select("input[name=profil][checked]").val()).isEqualTo("elu");
    }

    @Test
    void theListOfAllCyclesSaysWhichAndNarrowsDownToOne() {
        var person = register("Claire", "Martin");
        var cycle = preau.cycle(slug);

        var page = organiser.get("/gestion/inscriptions?q=" + person.address());
        assertThat(rows(page)).hasSize(1);
        assertThat(page.html().select("tbody a[href='/gestion/cycles/" + slug + "']"))
                .hasSize(1);

        organiser.post("/gestion/cycles/" + slug + "/nom", Map.of("name", "Ateliers d’automne"));
        assertThat(organiser
                        .get("/gestion/inscriptions?q=" + person.address())
                        .html()
                        .select("tbody a[href='/gestion/cycles/" + slug + "']")
                        .text())
                .as("its short name, once it has one")
                .isEqualTo("Ateliers d’automne");

        var one = organiser.get("/gestion/inscriptions?cycle=" + cycle);
        assertThat(rows(one)).hasSize(1);
        assertThat(one.html().select("input[name=jour]")).hasSize(2);
    }

    private Mailbox register(String firstName, String lastName) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("firstName", firstName)
                .with("lastName", lastName)
                .with("organisation", lastName.equals("Lefèvre") ? "Ville d’Essai" : "Autre")
                .day(day)
                .send();
        return person;
    }

    private Page search(String words) {
        return organiser.get("/gestion/cycles/" + slug + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<String> rows(Page page) {
        return page.html().select("tbody tr").eachText();
    }
}
