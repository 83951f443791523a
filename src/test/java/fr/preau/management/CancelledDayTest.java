package fr.preau.management;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.version.Publication;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenEditor;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every screen says of a cancelled day that it is cancelled, and none offers what only a day that is held has. */
class CancelledDayTest {

    private static final String REASON = "Grève des transports";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;
    private long day;
    private Mailbox person;

    @BeforeEach
    void cancelADayOnWhichSomebodyHasASeat() {
        slug = preau.publish(cycle().day("2024-09-24", 1).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
        person = Mailbox.at(preau);
        preau.visitor().form(slug).day(day).with("email", person.address()).send();
        OpenEditor.of(organiser, slug)
                .with("day-0-status", "CANCELLED")
                .with("day-0-reason", REASON)
                .saved("yes");
    }

    @Test
    void thePeopleAreToldWhyInTheMessageAndOnTheirPage() {
        assertThat(person.latest().words()).contains("Journée annulée", "Motif : " + REASON);
        assertThat(preau.visitor().get(person.ownPage()).words())
                .contains("Journée annulée", REASON)
                .doesNotContain("Place confirmée");
    }

    @Test
    void thePublicPageSaysItAndWhyAndTheArchesAreFaded() {
        var page = preau.visitor().get("/rencontre/" + slug);
        assertThat(page.words()).contains("Journée annulée", REASON);
        assertThat(page.html().select(".programme-day .arch--faded")).hasSize(1);
        Eventually.until(
                "the list of cycles, which may be shown as it was for a second, shows it too",
                () -> preau.visitor()
                                .get("/")
                                .html()
                                .select(".card:has(a[href$=/" + slug + "]) .arch--faded")
                                .size()
                        == 1);
    }

    @Test
    void theCyclePageOfTheTeamShowsNeitherGaugeNorSheet() {
        var card = organiser
                .get("/gestion/cycles/" + slug + "/ensemble")
                .html()
                .select(".desk-day")
                .get(0);
        assertThat(card.text()).contains("Annulée", REASON).doesNotContain("1 sur 1", "Changer", "émargement");
        assertThat(card.select("form, input")).isEmpty();
        var page = organiser.get("/gestion/cycles/" + slug);
        var row = page.html().select("table tbody tr").get(0).text();
        assertThat(row).contains("Journée annulée");
        assertThat(page.html().select("table .tag--green")).isEmpty();
    }

    @Test
    void theFileOfThePersonDoesNotSayConfirmed() {
        var file = organiser.get(filePath());
        var shown = file.html().select(".file-day").get(0);
        assertThat(shown.select(".tag").text()).isEqualTo("Journée annulée");
        assertThat(shown.text().replace('\u00a0', ' ')).contains("Avant l’annulation : confirmée");
        assertThat(shown.select("ul a")).isEmpty();
    }

    @Test
    void theListOfCyclesShowsNoGaugeForIt() {
        assertThat(organiser
                        .get("/gestion/cycles")
                        .html()
                        .select("tr:has(a[href*=/" + slug + "]) .desk-gauge")
                        .get(0)
                        .text())
                .contains("Annulée")
                .doesNotContain("1 sur 1");
    }

    @Test
    void thereIsNoSheetToSign() {
        var sheet = "/gestion/cycles/" + slug + "/journees/" + day + "/emargement";
        assertThat(organiser.get(sheet).words())
                .contains("Cette journée est annulée")
                .doesNotContain("Télécharger");
        assertThat(organiser.get(sheet + "/feuille.pdf").status()).isEqualTo(404);
    }

    @Test
    void theRulesAndTheFiguresShowNoGaugeForItNorAWayToChangeIt() {
        var place = "/gestion/cycles/" + slug;
        var rules = organiser.get(place + "/regles");
        assertThat(rules.html().select("tr:contains(24 septembre)").text())
                .contains("Journée annulée")
                .doesNotContain(" sur ");
        assertThat(rules.html().select("a[href$=/regles/journees/" + day + "]")).isEmpty();
        assertThat(organiser
                        .get(place + "/tableau-de-bord")
                        .html()
                        .select("tr:contains(24 septembre)")
                        .text())
                .contains("annulée")
                .doesNotContain(" sur ");
    }

    @Test
    void theSpreadsheetOfRegistrationsDoesNotSayConfirmed() {
        var csv = organiser
                .get("/gestion/cycles/" + slug + "/inscriptions.csv")
                .response()
                .body();
        assertThat(csv).contains("Journée annulée").doesNotContain("Confirmée");
    }

    @Test
    void theDoorOffersNobodyAWelcome() {
        var entry = organiser.get("/accueil").html().select("li:has(h2):contains(24 septembre)").stream()
                .filter(one -> one.text().contains(slug) || one.text().contains("Annulée"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.text()).contains("Annulée").doesNotContain("Accueillir");
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/presences?jour=" + day)
                        .words())
                .contains("Cette journée est annulée")
                .doesNotContain("Accueillir cette journée", "Corriger les présences");
    }

    @Test
    void programsAndCalendarsReadWhy() {
        var resource = preau.visitor().get("/api/v1/cycles/" + slug).response().body();
        assertThat(resource).contains("\"reason\":\"" + REASON + "\"");

        var calendar = preau.visitor()
                .get("/rencontre/" + slug + ".ics")
                .response()
                .body()
                .replace("\r\n ", "");
        assertThat(calendar).contains("STATUS:CANCELLED", "DESCRIPTION:Journée annulée. Motif\u00a0: " + REASON);

        assertThat(preau.visitor()
                        .get("/rencontre/" + slug)
                        .html()
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("\"description\":\"Journée annulée. Motif : " + REASON + "\"");
    }

    @Test
    void theBannerAndTheJournalSayHowManyAreWrittenTo() {
        var saved = OpenEditor.of(organiser, slug)
                .with("day-0-status", "PLANNED")
                .with("day-0-reason", "")
                .saved("yes");

        assertThat(saved.html().select("[role=status]").text().replace('\u00a0', ' '))
                .contains("C’est enregistré", "1 message est écrit et gardé, non envoyé");
        assertThat(organiser.get("/gestion/journal").words()).contains("1 personne prévenue");
    }

    @Test
    void theReasonGoesOutAndComesBackWithTheDocument() {
        var document = organiser
                .get("/gestion/cycles/" + slug + "/document.md")
                .response()
                .body();
        assertThat(document).contains("État : annulée", "Motif : " + REASON);

        preau.bean(Publication.class).read(document, Publication.Visibility.AS_IT_IS);

        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/document.md")
                        .response()
                        .body())
                .isEqualTo(document);
    }

    @Test
    void aReasonWithoutACancellationIsRefusedAtItsField() {
        var answer =
                OpenEditor.of(organiser, slug).with("day-1-reason", "Un motif").save();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Le motif est celui d’une annulation");
        assertThat(answer.html().select("[name=day-1-reason]").val()).isEqualTo("Un motif");
    }

    @Test
    void cancellingTheWholeAsksForTheReasonAndSaysWhomItTouches() {
        var other = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .day(preau.day(slug, "2024-10-22"))
                .with("email", other.address())
                .send();

        var asked = organiser.get("/gestion/cycles/" + slug + "/etat/annulation");
        assertThat(asked.words()).contains("Motif de l’annulation", "1 personne est concernée");
        var question = organiser.post(
                "/gestion/cycles/" + slug + "/etat", Map.of("to", "CANCELLED", "reason", "Salle fermée"));
        assertThat(question.words()).contains("Motif : Salle fermée");
        organiser.post(
                "/gestion/cycles/" + slug + "/etat",
                Map.of("to", "CANCELLED", "reason", "Salle fermée", "tell", "yes"));

        assertThat(other.latest().words()).contains("Motif : Salle fermée");
        assertThat(preau.visitor().get("/rencontre/" + slug).words()).contains("Salle fermée", REASON);
    }

    @Test
    void whatTakesThePageAwaySaysFirstWhomItTouches() {
        preau.visitor()
                .form(slug)
                .day(preau.day(slug, "2024-10-22"))
                .with("email", Mailbox.at(preau).address())
                .send();
        for (var gesture : new String[] {"retrait", "archivage"}) {
            var asked = organiser.get("/gestion/cycles/" + slug + "/etat/" + gesture);
            assertThat(asked.words())
                    .contains("1 personne y est inscrite", "Personne n’est prévenu", "publier de nouveau");
        }
        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(200);
        assertThat(organiser.get("/gestion/cycles/" + slug + "/ensemble").html().select("form[action$=/publication]"))
                .isEmpty();
    }

    @Test
    void onTheEveningOfItsDayARencontreIsPastAtHomeAsOnItsPage() {
        try (var own = TestInstance.start(Map.of())) {
            var cycle = own.publish(cycle().day("2024-09-24", 10));
            own.clock().set("2024-09-24T16:59");
            assertThat(own.visitor().get("/rencontre/" + cycle).words()).contains("est en cours");
            assertThat(coming(own.visitor().get("/"))).contains(cycle);

            own.clock().advance(Duration.ofMinutes(1));

            assertThat(own.visitor().get("/rencontre/" + cycle).words()).contains("Cette rencontre est passée");
            assertThat(coming(own.visitor().get("/"))).doesNotContain(cycle);
        }
    }

    @Test
    void nobodyIsWithdrawnFromADayThatHasBegunAndTheListDoesNotOfferIt() {
        try (var own = TestInstance.start(Map.of())) {
            var cycle = own.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
            own.visitor()
                    .form(cycle)
                    .day(own.day(cycle, "2024-09-24"))
                    .day(own.day(cycle, "2024-10-22"))
                    .send();
            var team = Organiser.at(own);
            assertThat(withdrawals(team, cycle)).hasSize(2);

            own.clock().set("2024-09-24T09:30");

            assertThat(withdrawals(team, cycle))
                    .singleElement()
                    .asString()
                    .endsWith("/" + own.day(cycle, "2024-10-22"));
        }
    }

    private static List<String> withdrawals(Organiser team, String cycle) {
        return team.get("/gestion/cycles/" + cycle)
                .html()
                .select("a[href*=/desistement]")
                .eachAttr("href");
    }

    private static String coming(Page home) {
        return home.html()
                .select("section[aria-labelledby=a-venir] a")
                .eachAttr("href")
                .toString();
    }

    private String filePath() {
        return organiser
                .get("/gestion/cycles/" + slug)
                .html()
                .select("table tbody th a")
                .get(0)
                .attr("href");
    }
}
