package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.privacy.PersonalCopies;
import fr.preau.platform.privacy.PersonalCopies.Field;
import fr.preau.platform.privacy.PersonalCopies.Passage;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A speaker is asked for their documents and their consent by a message, and nobody who answered is asked again. */
class AskedSpeakerTest {

    private static TestInstance preau;

    /** Time goes on from one test to the next: an instance whose clock goes back waits for what it has planned. */
    private static int months;

    private final Mailbox ada = Mailbox.at(preau);
    private final Organiser organiser = Organiser.at(preau);
    private final LocalDate day = LocalDate.of(2024, 9, 24).plusMonths(months++);
    private String slug;
    private String house;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(TestDatabase.fresh(), TestClock.at("2024-09-16T09:00"), Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @BeforeEach
    void earlyInTheWeekBefore() {
        preau.clock().set(day.minusDays(8) + "T09:00");
    }

    private void asked() {
        slug = preau.publish(cycle().day(day.toString(), 10));
        house = "/gestion/cycles/" + slug + "/ressources";
        var answer = organiser.post(
                house + "/liens",
                Map.of(
                        "speaker", "Ada Borelle",
                        "email", ada.address(),
                        "place", Long.toString(preau.day(slug, day.toString()))));
        assertThat(answer.status()).isEqualTo(302);
    }

    /** So many days after the day, at that hour. */
    private void after(int days, int hour) {
        preau.clock().set("%sT%02d:00".formatted(day.plusDays(days), hour));
        preau.bean(SpeakerRounds.class).round();
    }

    /** The link as its message has it. */
    private String link() {
        return ada.letters().getFirst().path("/partage/");
    }

    private Page says(String link, String consent) {
        return preau.visitor().post(link + "/accord", Map.of("accord", List.of(consent)));
    }

    private void gives(String link, String title) {
        preau.visitor()
                .post(
                        link + "/adresse",
                        Map.of(
                                "titre-adresse", List.of(title),
                                "adresse", List.of("https://www.exemple.fr/" + title.hashCode())));
    }

    private Resource given() {
        return preau.bean(Resources.class)
                .byLink(preau.bean(SpeakerLinks.class)
                        .ofAddress(ada.address())
                        .getFirst()
                        .id())
                .getFirst();
    }

    private Page accepts(String authors) {
        return organiser.post(
                house + "/" + given().id() + "/accord",
                Map.of("title", "Trois questions", "authors", authors, "themes", "", "departments", ""));
    }

    @Test
    void whoeverDoesNotAnswerIsRemindedOnceBeforeTheDayAndOnceAfterIt() {
        asked();
        assertThat(ada.letters()).hasSize(1);
        assertThat(ada.latest().text()).contains("Vous intervenez");
        assertThat(organiser.get(house).words()).contains("0 sur 1 a répondu").contains("Sans réponse");

        after(-3, 9);
        assertThat(ada.letters()).hasSize(1);
        after(-2, 3);
        assertThat(ada.letters()).hasSize(1);
        after(-2, 9);
        after(-1, 9);
        assertThat(ada.letters()).hasSize(2);
        assertThat(ada.latest().text()).contains("pas encore vos documents");
        after(0, 9);
        after(1, 9);
        assertThat(ada.letters()).hasSize(2);
        after(2, 9);
        after(3, 9);
        assertThat(ada.letters()).hasSize(3);
        assertThat(ada.latest().text()).contains("ne vous les demanderons plus");
    }

    @Test
    void whoeverGaveSomethingIsNotAskedAgainAndOrganisersSeeIt() {
        asked();
        gives(link(), "Trois questions");

        after(-2, 9);
        after(2, 9);

        assertThat(ada.letters()).hasSize(1);
        assertThat(organiser.get(house).words()).contains("1 sur 1 a répondu").contains("A donné 1 ressource");
    }

    @Test
    void whoeverRefusesIsNotAskedAgainAndNothingOfTheirsIsPublished() {
        asked();
        var link = link();
        gives(link, "Trois questions");
        after(3, 9);
        accepts("Ada Borelle");
        var page = given().path();
        Eventually.until(
                "everybody sees it", () -> preau.visitor().get(page).words().contains("Ada Borelle"));

        assertThat(says(link, "refused").status()).isEqualTo(302);

        Eventually.until("it is off the site", () -> preau.visitor().get(page).status() == 404);
        var again = accepts("Ada Borelle");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("Ada Borelle ne publie rien");
        assertThat(organiser.get(house).words()).contains("Ne publie rien");
        gives(link, "Encore");
        assertThat(preau.bean(Resources.class).byLink(given().content().link().orElseThrow()))
                .hasSize(1);
        assertThat(ada.letters()).hasSize(1);
    }

    @Test
    void whoeverAgreesWithoutTheirNameIsNotNamedWhateverAnOrganiserTypes() {
        asked();
        var link = link();
        gives(link, "Trois questions");
        says(link, "unnamed");
        after(3, 9);

        assertThat(given().content().authors()).isEmpty();
        var named = accepts("ADA  BORELLE, Ville de Lyon");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.words()).contains("sans son nom");
        assertThat(accepts("Ville de Lyon").status()).isEqualTo(302);
        var page = given().path();
        Eventually.until(
                "everybody sees it", () -> preau.visitor().get(page).words().contains("Ville de Lyon"));
        assertThat(preau.visitor().get(page).words()).doesNotContain("Borelle");
        assertThat(says(link, "toujours").status()).isEqualTo(422);
    }

    @Test
    void aSpeakerTakesTheirDataAlongAndIsForgottenByTwoPosts() {
        asked();
        var link = link();
        gives(link, "Trois questions");
        after(3, 9);
        accepts("Tom Lenoir et Ada Borelle");
        var page = given().path();
        assertThat(preau.visitor().get(link + "/mes-donnees.json").response().body())
                .contains("Ada Borelle", ada.address(), "Trois questions");
        assertThat(preau.bean(PersonalCopies.class).of(ada.address()))
                .flatExtracting(Passage::fields)
                .extracting(Field::value)
                .contains("Ada Borelle", "Tom Lenoir et Ada Borelle", ada.address());

        assertThat(preau.visitor().post(link + "/effacement", Map.of()).words()).contains("Effacer votre nom ?");
        assertThat(preau.visitor().get(link).status()).isEqualTo(200);
        assertThat(preau.visitor()
                        .post(link + "/effacement", Map.of("sure", List.of("oui")))
                        .words())
                .contains("Votre nom est effacé");

        assertGone(link, page);
    }

    @Test
    void whoeverIsForgottenEverywhereIsForgottenAsASpeaker() {
        asked();
        var link = link();
        preau.visitor()
                .form(slug)
                .day(preau.day(slug, day.toString()))
                .with("email", ada.address())
                .send();
        assertThat(ada.letters()).hasSize(2);
        gives(link, "Trois questions");
        after(3, 9);
        accepts("Tom Lenoir et Ada Borelle");
        var page = given().path();

        preau.visitor().post(ada.ownPage() + "/mes-donnees/effacement", Map.of("sure", List.of("oui")));

        assertGone(link, page);
    }

    private void assertGone(String link, String page) {
        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
        Eventually.until(
                "the name is off the site",
                () -> !preau.visitor().get(page).words().contains("Borelle"));
        assertThat(preau.visitor().get(page).words()).contains("Tom Lenoir");
        assertThat(preau.visitor().get("/ressources/recherche?q=borelle").html().select("article h3"))
                .noneMatch(heading -> heading.select("a").attr("href").equals(page));
        assertThat(preau.bean(PersonalCopies.class).of(ada.address())).isEmpty();
    }
}
