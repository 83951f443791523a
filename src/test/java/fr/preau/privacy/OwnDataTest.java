package fr.preau.privacy;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees, takes along and has erased of what is kept of them. */
class OwnDataTest {

    private static final String DAY = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private final Mailbox person = Mailbox.at(preau);
    private String first;
    private String second;
    private String page;

    @BeforeEach
    void registerTwice() {
        first = preau.publish(cycle().day(DAY, 10));
        second = preau.publish(cycle().day(DAY, 10));
        register(first, person, "une boucle magnétique");
        register(second, person, "");
        page = person.latest().path("/inscription/") + "/mes-donnees";
    }

    private void register(String slug, Mailbox who, String needs) {
        preau.visitor()
                .form(slug)
                .with("email", who.address())
                .with("accessNeeds", needs)
                .day(preau.day(slug, DAY))
                .send();
    }

    @Test
    void theirPageLeadsToWhatIsKeptOfThemEverywhere() {
        assertThat(preau.visitor().get(page.replace("/mes-donnees", "")).html().select("a[href='" + page + "']"))
                .hasSize(1);

        var shown = preau.visitor().get(page);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.words()).contains(person.address(), "À prévoir pour vous une boucle magnétique");
        assertThat(shown.html().select("dd:contains(" + person.address() + ")")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(shown.html().select("main h2").eachText())
                .as("who they are first, then the rest, each under what it is kept for")
                .startsWith("Inscriptions")
                .contains("Messages", "Être effacé");
    }

    @Test
    void theyTakeItAlongAsAFile() {
        var file = preau.visitor().get(page + "/mes-donnees.json");

        assertThat(file.header("Content-Disposition")).contains("mes-donnees.json");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.response().body()).contains("une boucle magnétique", "\"table\":\"registration\"");
    }

    /** Whoever was forwarded one of them must not find the others. */
    @Test
    void noLinkOfTheirsIsAmongThem() {
        var links = person.letters().stream()
                .map(letter -> letter.path("/inscription/"))
                .toList();
        assertThat(links).doesNotHaveDuplicates().hasSize(2);

        for (var answer : List.of(
                preau.visitor().get(page + "/mes-donnees.json").response().body(),
                preau.visitor().get(page).html().select("dd").text())) {
            assertThat(answer).contains("[lien personnel]").doesNotContain(links);
        }
    }

    @Test
    void codesAreReadInWords() {
        assertThat(preau.visitor().get(page).html().select("dd").text()).doesNotContain("LOCAL_AGENT", "_OFFICIAL");
    }

    @Test
    void nobodyElsesDataAreAmongThem() {
        var other = Mailbox.at(preau);
        register(first, other, "un interprète");

        assertThat(preau.visitor().get(page + "/mes-donnees.json").response().body())
                .doesNotContain("un interprète", other.address());
    }

    @Test
    void onePostAsksAndTheSecondErasesEverywhere() {
        preau.visitor()
                .post("/actualites/lettre", Map.of("email", List.of(person.address()), "rhythm", List.of("WEEKLY")));

        var asked = preau.visitor().post(page + "/effacement", Map.of());
        assertThat(asked.words()).contains("2 inscriptions", "Ce n’est pas réversible.");
        assertThat(preau.confirmed(preau.day(first, DAY))).isEqualTo(1);

        var receipt = preau.visitor().post(page + "/effacement", Map.of("sure", List.of("oui")));

        assertThat(receipt.words()).contains("C’est effacé", "2 inscriptions ont été effacées");
        assertThat(preau.confirmed(preau.day(first, DAY))).isZero();
        assertThat(preau.confirmed(preau.day(second, DAY))).isZero();
        assertThat(preau.visitor().get(page).status()).isEqualTo(404);
        assertThat(preau.visitor()
                        .post(page + "/effacement", Map.of("sure", List.of("oui")))
                        .status())
                .isEqualTo(404);
        assertThat(Tables.of(preau.jdbc()).entrySet().stream()
                        .filter(table -> table.getValue().contains(person.address())
                                || table.getValue().contains("une boucle magnétique"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void aLinkOfNobodyOpensNothing() {
        for (var path : List.of("/inscription/rien/mes-donnees", "/inscription/rien/mes-donnees/mes-donnees.json")) {
            assertThat(preau.visitor().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aMegabyteInAnyFieldOfAnErasureCostsAboutWhatAFormDoes() {
        OrdinaryTime.at(preau).holdsForFormsOf(page);
    }
}
