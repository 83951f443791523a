package fr.preau.management.editor;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenEditor;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees a cycle: at a set hour, by a private link, cancelled, archived; and its copy for next year. */
class StateTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
    }

    @Test
    void aDraftBecomesPublicAtItsHourByTheClockAlone() {
        try (var elsewhere = TestInstance.start(Map.of())) {
            var draft = elsewhere.publish(cycle().day("2024-09-24", 10));
            var team = Organiser.at(elsewhere);
            team.post("/gestion/cycles/" + draft + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));
            var page = team.postAndFollow(
                    "/gestion/cycles/" + draft + "/etat", Map.of("to", "SCHEDULED", "hour", "2024-09-11T08:00"));
            assertThat(page.words()).contains("deviendra publique le mercredi 11 septembre 2024 à 8 h");

            elsewhere.clock().set("2024-09-11T07:59:50");
            assertThat(elsewhere.visitor().get("/rencontre/" + draft).status()).isEqualTo(404);
            assertThat(elsewhere.visitor().get("/").html().select(".card")).isEmpty();

            elsewhere.clock().set("2024-09-11T08:00:01");
            assertThat(elsewhere.visitor().get("/rencontre/" + draft).words()).contains("Il reste 10 places");
            assertThat(elsewhere.visitor().get("/").html().select(".card")).hasSize(1);
            assertThat(elsewhere
                            .visitor()
                            .get("/rencontre/" + draft + "/inscription")
                            .status())
                    .isEqualTo(200);
            var person = Mailbox.at(elsewhere);
            elsewhere
                    .visitor()
                    .form(draft)
                    .with("email", person.address())
                    .day(elsewhere.day(draft, "2024-09-24"))
                    .send();
            assertThat(elsewhere.confirmed(elsewhere.day(draft, "2024-09-24"))).isEqualTo(1);
        }
    }

    @Test
    void theReportOfAPastedPageSaysWhatIsAChoice() {
        var answer = organiser.post("/gestion/importer", Map.of("document", """
                        # Rencontre aux ateliers (/rencontre/aux-ateliers-colles)

                        ## Mardi 24 septembre 2024

                        **10h-12h : Atelier des bailleurs**

                        Jauge : 8 places

                        **10h00 -12h00 : Atelier ouvert**

                        **14h-16h : Restitution**
                        """));

        assertThat(answer.html().select("section[aria-labelledby=compris] li").eachText().stream()
                        .map(line -> line.replace('\u00a0', ' ')))
                .containsExactly(
                        "10 h – 12 h : Atelier des bailleurs (atelier au choix, 8 places)",
                        "10 h – 12 h : Atelier ouvert (atelier au choix)",
                        "14 h – 16 h : Restitution");
    }

    /** Most often a year that was typed wrong. */
    @Test
    void aPastedPageWithPastDaysIsNoPublicPageUntilSomebodySaysSo() {
        var answer = organiser.post("/gestion/importer", Map.of("publish", "true", "document", """
                        # Rencontre de printemps (/rencontre/printemps-de-l-an-passe)

                        ## Mardi 4 juin 2024

                        ## Mardi 24 septembre 2024
                        """));

        assertThat(answer.words())
                .contains("Cette journée est passée : 4 juin", "La page n’est pas publiée", "C’est un brouillon");
        assertThat(preau.visitor().get("/rencontre/printemps-de-l-an-passe").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demain", "2020-01-01T08:00", "2025-03-30T02:30"})
    void anHourThatCannotComeIsToldAtItsField(String hour) {
        draft();

        var answer = organiser.post(state(), Map.of("to", "SCHEDULED", "hour", hour));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().getElementById("hour-fault").text()).contains("à venir");
        assertThat(answer.html().getElementById("hour").val()).isEqualTo(hour);
        assertThat(stored().publishAt()).isEmpty();
    }

    @Test
    void aPrivateLinkShowsTheDraftUntilItIsClosed() {
        draft();
        var link = open();

        var page = preau.visitor().get(link);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Brouillon", "Il reste 10 places");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.html().select("a[href^=/gestion/cycles]")).isEmpty();
        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(404);

        organiser.post("/gestion/cycles/" + slug + "/lien", Map.of("lien", "fermer"));
        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
    }

    @Test
    void aPrivateLinkThatIsReplacedOpensNothing() {
        draft();
        var first = open();
        var second = open();

        assertThat(second).isNotEqualTo(first);
        assertThat(preau.visitor().get(first).status()).isEqualTo(404);
        assertThat(preau.visitor().get(second).status()).isEqualTo(200);
    }

    @Test
    void aPrivateLinkToAPageThatIsPublicLeadsToIt() {
        draft();
        var link = open();
        organiser.post(state(), Map.of("to", "PUBLISHED"));

        var answer = preau.visitor().get(link);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/rencontre/" + slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apercu/", "/apercu/a", "/apercu/AAAAAAAAAAAAAAAAAAAAAAAA", "/apercu/%00%00"})
    void aGuessedLinkOpensNothing(String path) {
        assertThat(preau.visitor().get(path).status()).isIn(400, 404);
    }

    @Test
    void aCancelledCycleSaysSoAndTakesNobody() {
        var page = organiser.postAndFollow(state(), Map.of("to", "CANCELLED", "confirmed", "yes"));

        assertThat(page.words()).contains("Le cycle est annulé");
        assertThat(preau.visitor().get("/rencontre/" + slug).words()).contains("Cette rencontre est annulée.");
        assertThat(preau.visitor().get("/rencontre/" + slug + "/inscription").words())
                .contains("Aucune journée de cette rencontre ne prend d’inscription");
    }

    @Test
    void anArchivedCycleLeavesTheListsAndKeepsItsAddress() {
        organiser.post(state(), Map.of("to", "ARCHIVED", "confirmed", "yes"));

        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(200);
        assertThat(preau.visitor().get("/").html().select("a[href=/rencontre/" + slug + "]"))
                .isEmpty();
        assertThat(preau.visitor().get("/sitemap.xml").response().body()).doesNotContain(slug + "<");
    }

    @Test
    void aCycleIsCopiedToTheSameWeekdaysOfTheNextYear() {
        var day = preau.day(slug, "2024-09-24");
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .day(day)
                .send();

        OpenEditor.of(organiser, slug).with("title", "2024, copie de " + slug).saved();

        var answer = organiser.post("/gestion/cycles/" + slug + "/copie", Map.of());

        var copied = answer.header("Location").replaceAll(".*/cycles/([^/]+)/.*", "$1");
        var copy = preau.bean(Cycles.class).withSlug(copied).orElseThrow();
        assertThat(copy.state()).isEqualTo(Cycle.State.DRAFT);
        assertThat(copy.title()).isEqualTo("2025, copie de " + slug);
        assertThat(copy.content().dates()).map(String::valueOf).containsExactly("2025-09-23", "2025-10-21");
        assertThat(copy.content().days().getFirst().sequences())
                .isEqualTo(stored().content().days().getFirst().sequences());
        assertThat(preau.confirmed(copy.days().getFirst().id())).isZero();
        assertThat(organiser.get("/gestion/cycles/" + copied + "/versions").words())
                .contains("Copiée de l’année précédente");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etat", "/lien", "/copie"})
    void aPostFromAnotherSiteChangesNothing(String gesture) {
        var visitor = preau.visitor();

        var answer = visitor.send(FormBody.post(
                        visitor.request("/gestion/cycles/" + slug + gesture),
                        FormBody.of(Map.of("to", "DRAFT", "lien", "ouvrir")))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Cookie", organiser.cookie()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(stored().state()).isEqualTo(Cycle.State.PUBLISHED);
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        assertThat(organiser.post(state(), Map.of("to", "PERDU")).status()).isEqualTo(400);
    }

    private void draft() {
        organiser.post(state(), Map.of("to", "DRAFT", "confirmed", "yes"));
    }

    private String open() {
        return organiser
                .postAndFollow("/gestion/cycles/" + slug + "/lien", Map.of("lien", "ouvrir"))
                .html()
                .select("main a[href*=/apercu/]")
                .attr("href")
                .replaceFirst("^https?://[^/]+", "");
    }

    private String state() {
        return "/gestion/cycles/" + slug + "/etat";
    }

    private Cycle stored() {
        return preau.bean(Cycles.class).withSlug(slug).orElseThrow();
    }
}
