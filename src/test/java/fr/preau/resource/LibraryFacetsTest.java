package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.States;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resources.Search;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By what the library is narrowed follows what is in it, though it is not counted for each search. */
class LibraryFacetsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Resources resources = preau.bean(Resources.class);
    private final String theme = "thème " + UUID.randomUUID();
    private final String word = "mot" + UUID.randomUUID().toString().replaceAll("\\W|\\d", "q");

    private long add(String title, String body, LocalDate date) {
        return add(Optional.empty(), title, body, date);
    }

    private long add(Optional<Long> day, String title, String body, LocalDate date) {
        return resources.add(
                new Content(
                        day,
                        "",
                        Optional.empty(),
                        ResourceKind.DOCUMENT,
                        title,
                        "",
                        List.of(theme),
                        List.of(),
                        date,
                        "",
                        Optional.empty(),
                        body),
                true);
    }

    /** What the library says beside the theme; empty where it is not there. */
    private String beside() {
        return preau.visitor().get("/ressources").html().select("a.chip").stream()
                .filter(chip -> chip.text().startsWith(theme))
                .map(chip -> chip.text().substring(theme.length()).strip())
                .findFirst()
                .orElse("");
    }

    @Test
    void aThemeComesGrowsAndGoesWithWhatIsSharedOfIt() {
        assertThat(beside()).isEmpty();

        var first = add("Premier", word, LocalDate.of(2024, 9, 3));
        Eventually.until("one", () -> beside().equals("(1)"));
        add("Second", word, LocalDate.of(2024, 9, 4));
        Eventually.until("two", () -> beside().equals("(2)"));

        resources.withdraw(first);
        Eventually.until("one again", () -> beside().equals("(1)"));
    }

    @Test
    void aSearchThatFindsLessLeadsToThemesAndCountsNone() {
        add("Premier", word, LocalDate.of(2024, 9, 3));
        add("Second", "autre chose", LocalDate.of(2024, 9, 4));
        Eventually.until("two", () -> beside().equals("(2)"));

        var search = preau.visitor().get("/ressources/recherche?q=" + word);

        assertThat(search.words()).contains("1 ressource");
        assertThat(search.html().select("a.chip").eachText()).contains(theme);
    }

    @Test
    void whatIsCalledSoComesBeforeWhatSpeaksOfItAmongAsManyAsAWordIsIn() {
        IntStream.range(0, 450).forEach(number -> add("Ressource " + number, word, LocalDate.of(2020, 1, 1)));
        var called = add("Le " + word, "autre chose", LocalDate.of(2024, 9, 3));

        var found = resources.search(new Search(word, "", "", Optional.empty(), 0), 50);

        assertThat(found).hasSize(50).first().extracting(Resource::id).isEqualTo(called);
    }

    @Test
    void whatIsOfADayToComeTakesNoPlaceAmongWhatIsFound() {
        var slug = preau.publish(cycle().day("2024-12-05", 10));
        var day = Optional.of(preau.day(slug, "2024-12-05"));
        IntStream.range(0, 401).forEach(number -> add(day, "Bientôt " + number, word, LocalDate.of(2024, 12, 5)));
        var shown = add("Ancien", word, LocalDate.of(2020, 1, 1));

        var found = resources.search(new Search(word, "", "", Optional.empty(), 0), 50);

        assertThat(found).extracting(Resource::id).containsExactly(shown);
    }

    @Test
    void aDraftsHourEndsWhatIsCounted() {
        var slug = preau.publish(cycle().day("2024-12-06", 10));
        var states = preau.bean(States.class);
        var hour = preau.clock().instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);
        states.publishAt(preau.cycle(slug), hour);
        try {
            assertThat(preau.bean(Shown.class).until()).isBeforeOrEqualTo(hour);
        } finally {
            states.set(preau.cycle(slug), State.DRAFT);
        }
    }
}
