package fr.preau.management;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Verb;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one is in the back office: its rooms, and under a cycle its tabs. */
class RoomsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);

    @Test
    void aPublishedCycleHasEveryTabAndEachLeadsSomewhere() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var tabs = organiser.get("/gestion/cycles/" + slug).html().select(".room .tabs a");

        assertThat(tabs.eachText())
                .containsExactly("Aperçu", "Inscriptions", "Page", "Accueil", "Messages", "Après", "Règles");
        assertThat(tabs.eachAttr("href"))
                .allSatisfy(path -> assertThat(organiser.get(path).status()).isEqualTo(200));
    }

    /** A screen that hangs nowhere is found by nobody: a new one answers CycleScreens or HouseScreens. */
    @Test
    void everyScreenOfTheBackOfficeHangsInARoom() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var own = "/gestion/cycles/" + slug;
        var hung = Stream.concat(
                        organiser.get(own).html().select(".room .tabs a").eachAttr("href").stream(),
                        organiser.get("/gestion").html().select(".desk-nav a").eachAttr("href").stream())
                .flatMap(path -> Stream.concat(
                        Stream.of(path), organiser.get(path).html().select(".beside a").eachAttr("href").stream()))
                .collect(Collectors.toSet());

        assertThat(hung)
                .allSatisfy(path -> assertThat(organiser.get(path).status()).isEqualTo(200));
        assertThat(AccessRules.rows())
                .filteredOn(row -> row.verb() == Verb.READ)
                .extracting(row -> row.pattern().getPatternString().replace("{slug}", slug))
                .filteredOn(path -> path.matches("/gestion/[a-z-]+") || path.matches(own + "/[a-z-]+"))
                .filteredOn(path -> !hung.contains(path))
                .extracting(path -> path.replace(slug, "{slug}"))
                .containsExactlyInAnyOrder(
                        // Begun by a button of the list of cycles, of the list of people, or of the head of every page.
                        "/gestion/importer",
                        "/gestion/nouveau",
                        "/gestion/recherche",
                        "/gestion/cycles/{slug}/ecrire",
                        "/gestion/cycles/{slug}/apercu",
                        // For those who build Préau.
                        "/gestion/composants");
    }

    @Test
    void aDraftHasNobodyToWelcomeAndNothingBehindIt() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.jdbc()
                .sql("UPDATE cycle SET state = 'DRAFT' WHERE slug = :slug")
                .param("slug", slug)
                .update();

        assertThat(organiser
                        .get("/gestion/cycles/" + slug)
                        .html()
                        .select(".room .tabs a")
                        .eachText())
                .containsExactly("Aperçu", "Inscriptions", "Page", "Messages", "Règles");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Inscriptions",
        "/ensemble, Aperçu",
        "/tableau-de-bord, Aperçu",
        "/demandes, Inscriptions",
        "/attente, Inscriptions",
        "/inscriptions/ajouter, Inscriptions",
        "/inscriptions/importer, Inscriptions",
        "/modifier, Page",
        "/versions, Page",
        "/etat, Page",
        "/faire-connaitre, Page",
        "/vitrine, Page",
        "/presences, Accueil",
        "/modeles, Messages",
        "/rappels, Messages",
        "/prevenir, Messages",
        "/apres, Après",
        "/attestations, Après",
        "/regles, Règles"
    })
    void eachScreenOfACycleSaysItsTab(String path, String tab) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(organiser
                        .get("/gestion/cycles/" + slug + path)
                        .html()
                        .select(".room .tabs [aria-current]")
                        .eachText())
                .containsExactly(tab);
    }

    @Test
    void whoeverReadsSeesNoTabThatIsShutToThem() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var reader = Organiser.at(preau, Role.READER);
        var page = reader.get("/gestion/cycles/" + slug).html();

        assertThat(page.select(".room a, .desk-nav a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContain("/gestion/messages", "/gestion/journal", "/gestion/reglages")
                .filteredOn(path -> path.startsWith("/gestion"))
                .allSatisfy(path -> assertThat(reader.get(path).status()).isEqualTo(200));
    }

    @Test
    void theRoomOfAPageIsTheOneWhereItsLinkStands() {
        assertThat(List.of("/gestion", "/gestion/cycles", "/gestion/importer", "/gestion/journal", "/gestion/equipe"))
                .extracting(path -> organiser
                        .get(path)
                        .html()
                        .select(".desk-nav [aria-current]")
                        .text())
                .containsExactly("Aujourd’hui", "Cycles", "Cycles", "Pilotage", "Réglages");
    }

    @Test
    void aShortNameStandsInTheListsAndAnEmptyOneIsMade() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var page = "/gestion/cycles/" + slug;

        organiser.post(page + "/nom", Map.of("name", "  Journées d’automne  "));
        assertThat(organiser.get(page).html().select(".room__name").text()).contains("Journées d’automne");
        assertThat(organiser.get("/gestion/cycles").words()).contains("Journées d’automne");

        organiser.post(page + "/nom", Map.of("name", " "));
        assertThat(organiser.get(page).html().select(".room__name").text()).doesNotContain("Journées d’automne");
    }

    @Test
    void aNameThatDoesNotStandOnALineIsRefusedAndKept() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var answer = organiser.post("/gestion/cycles/" + slug + "/nom", Map.of("name", "x".repeat(43)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#name").attr("value")).isEqualTo("x".repeat(43));
        assertThat(answer.html().select("#name-fault").text()).contains("42 caractères au plus");
    }

    @Test
    void keysAreThereUntilTheirOwnerDoesWithoutThem() {
        var member = Organiser.at(preau);
        assertThat(member.get("/gestion").html().select("#raccourcis")).hasSize(1);

        member.post("/compte/raccourcis", Map.of("raccourcis", "non"));
        var page = member.get("/gestion").html();
        assertThat(page.select("#raccourcis")).isEmpty();
        assertThat(page.select("#partout").attr("data-keys")).isEqualTo("no");
        assertThat(organiser.get("/gestion").html().select("#raccourcis")).hasSize(1);

        member.post("/compte/raccourcis", Map.of("raccourcis", "oui"));
        assertThat(member.get("/gestion").html().select("#raccourcis")).hasSize(1);
    }
}
