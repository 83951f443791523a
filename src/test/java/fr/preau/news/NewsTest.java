package fr.preau.news;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Json;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** News as an organiser writes it and as everybody reads it. */
class NewsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String title = "Un décret " + UUID.randomUUID();
    private final String theme = "thème " + UUID.randomUUID();

    private Map<String, String> note() {
        var form = new HashMap<String, String>();
        form.put("title", title);
        form.put("text", "La liste **change**.");
        form.put("date", "2024-01-02");
        form.put("deadline", "15/11/2030");
        form.put("sources", "Journal officiel https://exemple.fr/jo?a=1&b=2\nLettre du préfet");
        form.put("consulted", "2024-01-03");
        form.put("themes", theme);
        form.put("departments", "Rhône, 38");
        form.put("publish", "true");
        return form;
    }

    private Page add(Map<String, String> form) {
        return organiser.postAndFollow("/gestion/actualites/nouvelle", form);
    }

    private long id() {
        return Long.parseLong(organiser
                .get("/gestion/actualites")
                .html()
                .select("a[href^=/gestion/actualites/]:containsOwn(" + title + ")")
                .attr("href")
                .replaceAll("\\D", ""));
    }

    private Page read(String path) {
        return preau.visitor().get(path);
    }

    @Test
    void aNoteIsReadOnItsPageItsThemeItsDepartmentInTheFeedsAndTheCalendar() {
        assertThat(add(note()).words()).contains("L’actualité est publiée");
        var path = "/actualites/" + id();

        var page = read(path);
        assertThat(page.html().select("h1").text()).isEqualTo(title);
        assertThat(page.words())
                .contains("mardi 2 janvier 2024")
                .contains("Échéance : vendredi 15 novembre 2030")
                .contains("Sources : Journal officiel ; Lettre du préfet, lues le mercredi 3 janvier 2024");
        assertThat(page.html().select(".prose strong").text()).isEqualTo("change");
        assertThat(page.html().select("a[href=https://exemple.fr/jo?a=1&b=2]").text())
                .isEqualTo("Journal officiel");
        var ofTheme = page.html().select("a.chip:containsOwn(" + theme + ")").attr("href");
        assertThat(read(ofTheme).words()).contains(title);
        assertThat(read(ofTheme + ".atom").response().body()).contains("<title>" + title);
        var feed = Json.read(read(ofTheme + ".json").response().body(), Map.class);
        assertThat(feed.get("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").toString()).endsWith(ofTheme + ".json");
        assertThat(feed.get("items").toString()).contains(title, path);
        assertThat(read(ofTheme)
                        .html()
                        .select("link[type=application/feed+json]")
                        .attr("href"))
                .endsWith(ofTheme + ".json");
        assertThat(read("/actualites/theme/inconnu.json").status()).isEqualTo(404);
        assertThat(read("/actualites/departement/38").words()).contains(title);
        assertThat(read("/actualites/departement/75").words()).doesNotContain(title);
        assertThat(read("/actualites/annee/2024").words()).contains(title);
        assertThat(read("/echeances.ics").response().body().replace("\r\n ", ""))
                .contains("SUMMARY:" + title)
                .contains("DTSTART;VALUE=DATE:20301115");
    }

    @Test
    void aCycleShowsWhatIsNewOnItsThemes() {
        add(note());
        var slug = preau.publish(cycle().line("## Thèmes\n\n- " + theme).day("2024-09-24", 10));

        assertThat(read("/rencontre/" + slug)
                        .html()
                        .select("a[href=/actualites/" + id() + "]")
                        .text())
                .isEqualTo(title);
    }

    @Test
    void aDraftIsReadByTheTeamAlone() {
        var draft = note();
        draft.remove("publish");
        assertThat(add(draft).words()).contains("Seule l’équipe le voit");
        var id = id();

        assertThat(read("/actualites/" + id).status()).isEqualTo(404);
        assertThat(read("/echeances.ics").response().body()).doesNotContain(title);
        organiser.post("/gestion/actualites/" + id + "/publication", Map.of());
        assertThat(read("/actualites/" + id).status()).isEqualTo(200);
        organiser.post("/gestion/actualites/" + id + "/retrait", Map.of());
        assertThat(read("/actualites/" + id).status()).isEqualTo(404);
    }

    @Test
    void aCorrectionStaysVisible() {
        add(note());
        var id = id();
        var change = note();
        change.put("version", "1");
        change.put("deadline", "2030-11-20");
        change.put("correction", "L’échéance est le 20, non le 15.");

        assertThat(organiser.postAndFollow("/gestion/actualites/" + id, change).words())
                .contains("L’actualité est changée");
        assertThat(read("/actualites/" + id).words())
                .contains("Échéance : mercredi 20 novembre 2030")
                .contains("L’échéance est le 20, non le 15.");
        var ofTheme = read("/actualites/" + id)
                .html()
                .select("a.chip:containsOwn(" + theme + ")")
                .attr("href");
        var words = "Corrigé le \\S+ \\S+ \\S+ \\d{4}\\.(</strong>)? L’échéance est le 20, non le 15\\.";
        for (var told : List.of(ofTheme + ".atom", ofTheme + ".json", "/echeances.ics")) {
            assertThat(read(told)
                            .response()
                            .body()
                            .replace("\r\n ", "")
                            .replace('\u00a0', ' ')
                            .replace("\\,", ","))
                    .as(told)
                    .containsPattern(words);
        }
    }

    @Test
    void everyDeadlineOfTheYearIsReadHoweverManyNotesCameSince() {
        try (var alone = TestInstance.start(Map.of())) {
            var notes = alone.bean(Notes.class);
            var day = LocalDate.of(2024, 1, 2);
            for (var number = 0; number < 40; number++) {
                notes.add(
                        new Note.Content(
                                "Note " + number,
                                "Un fait.",
                                day.plusDays(number),
                                number < 10
                                        ? Optional.of(LocalDate.of(2024, 12, 1).plusDays(number))
                                        : Optional.empty(),
                                List.of(),
                                day,
                                List.of(),
                                List.of()),
                        true);
            }

            var page = alone.visitor().get("/actualites");
            assertThat(page.html().select(".news__coming li")).hasSize(10);
            assertThat(page.html().select(".news__coming details li")).hasSize(2);
            assertThat(page.html().select("a[href=/echeances.ics]").text())
                    .startsWith("http")
                    .endsWith("/echeances.ics");
        }
    }

    @Test
    void whoChangesWhatSomebodyElseJustChangedIsToldAndLosesNothing() {
        add(note());
        var id = id();
        var change = note();
        change.put("version", "1");
        change.put("text", "Premier texte.");
        organiser.post("/gestion/actualites/" + id, change);
        change.put("text", "Second texte.");

        var answer = organiser.post("/gestion/actualites/" + id, change);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select("textarea[name=text]").val()).isEqualTo("Second texte.");
        assertThat(read("/actualites/" + id).words()).contains("Premier texte.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title       |                                  | Dites en une ligne
                    text        |                                  | Écrivez ce qu’il faut savoir
                    date        | 30/02/2024                       | Donnez la date du fait
                    date        | 2031-01-01                       | Cette date est à venir
                    deadline    | bientôt                          | Donnez l’échéance
                    consulted   | 2031-01-01                       | Donnez le jour où vous avez lu
                    sources     | JO javascript://alert(1)         | commence par https://
                    sources     | JO ftp://exemple.fr/a            | commence par https://
                    departments | Rhône, Atlantide                 | « Atlantide » n’est pas un département
                    themes      | a,b,c,d,e,f,g,h,i                | Gardez huit thèmes
                    """)
    void whatCannotBeReadIsToldAtItsFieldAndKept(String field, String typed, String told) {
        var form = note();
        form.put(field, typed == null ? "" : typed);

        var answer = organiser.post("/gestion/actualites/nouvelle", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains(told);
        assertThat(answer.html().select("[name=" + field + "]").val()).isEqualTo(typed == null ? "" : typed);
    }

    @Test
    void aTitleOfMoreThanItsBoundIsRefused() {
        var form = note();
        form.put("title", "a".repeat(121));
        assertThat(organiser.post("/gestion/actualites/nouvelle", form).words())
                .contains("Raccourcissez : 120 caractères au plus, il y en a 121");
    }

    @Test
    void aNoteThatBeginsWithAnAddressLongerThanItsSummaryHasAPage() {
        var form = note();
        form.put("text", "https://exemple.fr/" + "a".repeat(300) + " dit le reste.");
        add(form);

        var page = read("/actualites/" + id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("meta[name=description]").attr("content")).endsWith("a…");
    }

    @ParameterizedTest
    @CsvSource({
        "0",
        "999999999999",
        "-1",
        "x",
        "theme/rien",
        "departement/100",
        "annee/1900",
        "annee/20",
        "1/2",
        "theme"
    })
    void whatIsNoAddressOfNewsIsNotFound(String rest) {
        assertThat(read("/actualites/" + rest).status()).isEqualTo(404);
    }

    @Test
    void aReaderReadsTheListAndWritesNothing() {
        var reader = Organiser.at(preau, Role.READER);
        assertThat(reader.get("/gestion/actualites").status()).isEqualTo(200);
        assertThat(reader.get("/gestion/actualites/nouvelle").status()).isEqualTo(403);
        assertThat(reader.post("/gestion/actualites/nouvelle", note()).status()).isEqualTo(403);
    }
}
