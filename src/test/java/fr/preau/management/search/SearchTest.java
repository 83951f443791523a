package fr.preau.management.search;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One search over cycles, people, structures and messages. */
class SearchTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 10));

    private static Document search(Organiser member, String words) {
        return member.get("/gestion/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .html();
    }

    private void register(String lastName, String organisation) {
        preau.visitor()
                .form(slug)
                .with("lastName", lastName)
                .with("organisation", organisation)
                .day(preau.day(slug, "2024-09-24"))
                .send();
    }

    @Test
    void aPersonIsFoundByTheBeginningOfTheirNameWithoutAccents() {
        register("Zéphyrine-Unique", "Mairie");

        var found = search(organiser, "zephyr");
        assertThat(found.select("section[aria-labelledby=personnes] a")
                        .getFirst()
                        .text())
                .containsIgnoringCase("Zéphyrine-Unique");
    }

    @Test
    void aStructureIsFoundOnceHoweverManyComeFromIt() {
        register("Premier", "Kaléidoscope Ouest");
        register("Second", "Kaléidoscope Ouest");

        assertThat(search(organiser, "kaleido")
                        .select("section[aria-labelledby=structures] li a")
                        .eachText())
                .containsExactly("Kaléidoscope Ouest");
    }

    @Test
    void aCycleIsFoundByItsAddressAndItsTitle() {
        assertThat(search(organiser, slug)
                        .select("section[aria-labelledby=rencontres] a")
                        .eachAttr("href"))
                .contains("/gestion/cycles/" + slug + "/ensemble");
    }

    @Test
    void aMessageIsFoundByWhomItWentTo() {
        var answer = preau.visitor()
                .form(slug)
                .with("email", "quetzal.unique@exemple.fr")
                .day(preau.day(slug, "2024-09-24"))
                .send();
        assertThat(answer.status()).isEqualTo(200);

        assertThat(search(organiser, "quetzal").select("section[aria-labelledby=messages] li"))
                .isNotEmpty();
    }

    @Test
    void whoeverOnlyReadsFindsNoLetterOfAnybody() {
        preau.visitor()
                .form(slug)
                .with("email", "ocelot.unique@exemple.fr")
                .day(preau.day(slug, "2024-09-24"))
                .send();
        var reader = search(Organiser.at(preau, Role.READER), "ocelot");

        assertThat(reader.select("section[aria-labelledby=messages]")).isEmpty();
        assertThat(reader.select("section[aria-labelledby=personnes] li")).isNotEmpty();
        assertThat(reader.select("a[href^=/gestion/messages]")).isEmpty();
    }

    @Test
    void theDoorHasNoSearch() {
        var desk = Organiser.at(preau, Role.DESK);
        assertThat(desk.get("/gestion/recherche?q=a").status()).isEqualTo(403);
        assertThat(desk.get("/compte").html().select("#partout")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "'", "%", "\\", "introuvablement", "\u0000", "🙂", "<introuvablement>"})
    void whatFindsNothingSaysSoOrAsksForAWord(String words) {
        var answer = organiser.get("/gestion/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("main section")).isEmpty();
    }
}
