package fr.preau.news.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.news.Note;
import fr.preau.news.Notes;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The news by mail, from the form on the page to the last letter. */
class DigestTest {

    private static final String PATH = "/actualites/lettre";
    private static final String DESK = "/gestion/actualites/lettres";

    private static TestInstance preau;
    private static TestClock clock;

    private final Mailbox mailbox = Mailbox.at(preau);

    @BeforeAll
    static void start() {
        clock = TestClock.at("2024-09-10T09:00");
        preau = TestInstance.start(TestDatabase.fresh(), clock, Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static void note(String title, String theme, List<String> departments) {
        clock.advance(Duration.ofSeconds(1));
        preau.bean(Notes.class)
                .add(
                        new Note.Content(
                                title,
                                "Ce que dit **" + title + "**.",
                                LocalDate.of(2024, 9, 9),
                                Optional.of(LocalDate.of(2024, 11, 15)),
                                List.of(),
                                LocalDate.of(2024, 9, 9),
                                List.of(theme),
                                departments),
                        true);
        clock.advance(Duration.ofSeconds(1));
    }

    private Page ask(Map<String, String> changed) {
        var form = new HashMap<String, List<String>>();
        form.put("email", List.of(mailbox.address()));
        form.put("departments", List.of(""));
        form.put("rhythm", List.of("WEEKLY"));
        changed.forEach((name, value) -> form.put(name, List.of(value)));
        return preau.visitor().post(PATH, form);
    }

    private void subscribe(Map<String, String> choices) {
        assertThat(ask(choices).status()).isEqualTo(200);
        preau.visitor().post(mailbox.latest().path(PATH + "/confirmation/"), Map.of());
    }

    private static Organiser organiser() {
        return Organiser.at(preau);
    }

    private static long draft(Organiser organiser, String rhythm) {
        var place = organiser.post(DESK, Map.of("rhythm", rhythm)).header("Location");
        return Long.parseLong(place.replaceAll("\\?.*", "").replaceAll("\\D", ""));
    }

    private static Page send(Organiser organiser, long id) {
        var question = organiser.get(DESK + "/" + id + "/envoi").html();
        var form = new HashMap<String, String>();
        question.select("form[action$=envoi] input[type=hidden]")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        return organiser.post(DESK + "/" + id + "/envoi", form);
    }

    private int rows() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM news_subscription WHERE email_key = :email")
                .param("email", mailbox.address())
                .query(Integer.class)
                .single();
    }

    private boolean confirmed() {
        return preau.jdbc()
                        .sql(
                                "SELECT count(*) FROM news_subscription WHERE email_key = :email AND confirmed_at IS NOT NULL")
                        .param("email", mailbox.address())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static String oneClick(ReceivedMail letter) {
        return URI.create(letter.header("List-Unsubscribe").replaceAll("[<>\\s]", ""))
                .getPath();
    }

    @Test
    void fromTheFormOnThePageToALetterThatTheOrganiserRewroteAndItsArchive() {
        note("Un appel pour le Rhône", "jeunesse", List.of("69"));
        note("Un décret pour l’Isère", "jeunesse", List.of("38"));
        var page = preau.visitor().get("/actualites").html();
        assertThat(page.select("form[action=" + PATH + "] [name]").eachAttr("name"))
                .contains("email", "themes", "departments", "rhythm");
        assertThat(page.select("[name=themes]").eachAttr("checked")).isEmpty();
        subscribe(Map.of("themes", "jeunesse", "departments", "Rhône"));
        var organiser = organiser();

        var id = draft(organiser, "WEEKLY");
        var form = organiser.get(DESK + "/" + id).html();
        var typed = new HashMap<String, String>();
        form.select("form[action=" + DESK + "/" + id + "] [name]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        typed.put("title", "La lettre de septembre");
        typed.put("opening", "Bonne rentrée.");
        typed.replaceAll((name, value) -> name.startsWith("words-") ? "Réécrit : " + value : value);
        assertThat(organiser.postAndFollow(DESK + "/" + id, typed).words()).contains("La lettre est enregistrée");
        assertThat(organiser.get(DESK + "/" + id + "/apercu").words()).contains("La lettre de septembre");
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(send(organiser, id).header("Location")).contains("lettre-envoyee");

        var letter = mailbox.latest();
        assertThat(letter.subject()).isEqualTo("La lettre de septembre");
        assertThat(letter.words())
                .contains("Bonjour,", "Bonne rentrée.", "Un appel pour le Rhône", "Réécrit : Ce que dit")
                .contains("Échéance : vendredi 15 novembre 2024")
                .doesNotContain("Isère");
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(preau.visitor().get("/actualites/lettres").words()).contains("La lettre de septembre");
        assertThat(preau.visitor().get("/actualites/lettres/" + id).words())
                .contains("Bonne rentrée.", "Un décret pour l’Isère");
        send(organiser, id);
        assertThat(mailbox.letters()).hasSize(2);
    }

    @Test
    void aTrialGoesToTheOrganiserAloneWithTheHeadersThatTheirRelayHasToSign() {
        note("Une note d’essai", "essai", List.of());
        subscribe(Map.of("rhythm", "AT_ONCE"));
        var organiser = organiser();
        var id = draft(organiser, "AT_ONCE");

        organiser.post(DESK + "/" + id + "/essai", Map.of());

        fr.preau.testing.Eventually.until(
                "the trial is kept",
                () -> preau.jdbc()
                                .sql(
                                        "SELECT count(*) FROM message WHERE recipient = :me AND kind = 'NEWS_TRIAL' AND state = 'KEPT'")
                                .param("me", organiser.email())
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(preau.visitor().get("/actualites/lettres/" + id).status()).isEqualTo(404);
    }

    @Test
    void whateverFollowsTheLinksOfAMessageChangesNothing() {
        ask(Map.of());
        var confirm = mailbox.latest().path(PATH + "/confirmation/");
        assertThat(mailbox.latest().header("List-Unsubscribe")).isEmpty();
        assertThat(preau.visitor().get(confirm).status()).isEqualTo(200);
        preau.visitor().send(preau.visitor().request(confirm).HEAD());
        assertThat(confirmed()).isFalse();
        preau.visitor().post(confirm, Map.of());
        preau.visitor().post(confirm, Map.of());
        assertThat(confirmed()).isTrue();

        var leave = unsubscribePath();
        assertThat(preau.visitor().get(leave).status()).isEqualTo(200);
        preau.visitor().send(preau.visitor().request(leave).HEAD());
        assertThat(rows()).isEqualTo(1);
    }

    private String unsubscribePath() {
        var one = preau.bean(Subscriptions.class).withEmail(mailbox.address()).orElseThrow();
        var links = preau.bean(SubscriptionLinks.class);
        return SubscriptionLinks.path(
                SubscriptionLinks.Use.UNSUBSCRIBE, links.token(SubscriptionLinks.Use.UNSUBSCRIBE, one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/x-www-form-urlencoded        | List-Unsubscribe=One-Click
                    multipart/form-data; boundary="a limit"  | --a limit~Content-Disposition: form-data; name="List-Unsubscribe"~~One-Click~--a limit--~
                    """)
    void aMailProgramUnsubscribesByOnePostInEitherEncodingAndTwiceIsLikeOnce(String type, String body) {
        subscribe(Map.of());
        var path = unsubscribePath();
        for (var time = 0; time < 2; time++) {
            var answer = preau.visitor()
                    .send(preau.visitor()
                            .request(path)
                            .header("Content-Type", type)
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Origin", "https://courrier.exemple")
                            .POST(BodyPublishers.ofString(body.replace("~", "\r\n"))));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(rows()).isZero();
        }
        assertThat(mailbox.letters()).isEmpty();
    }

    @Test
    void aForgedLinkUnsubscribesNobody() {
        subscribe(Map.of());
        var path = unsubscribePath();
        assertThat(preau.visitor()
                        .post(path.substring(0, path.length() - 3) + "AAA", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(preau.visitor()
                        .post(path.replace("desabonnement", "confirmation"), Map.of())
                        .status())
                .isEqualTo(410);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nothingTellsWhetherAnAddressIsSignedUpAndOneMessageADayLeavesToIt() {
        var first = ask(Map.of());
        preau.visitor().post(mailbox.latest().path(PATH + "/confirmation/"), Map.of());
        var again = ask(Map.of("rhythm", "MONTHLY"));
        assertThat(again.words()).isEqualTo(first.words());
        assertThat(mailbox.letters()).hasSize(1);

        clock.advance(Duration.ofHours(25));
        ask(Map.of("rhythm", "MONTHLY"));
        assertThat(mailbox.letters()).hasSize(2);
        assertThat(mailbox.latest().words()).contains("déjà abonnée");
        assertThat(preau.bean(Subscriptions.class)
                        .withEmail(mailbox.address())
                        .orElseThrow()
                        .choices()
                        .rhythm()
                        .name())
                .isEqualTo("WEEKLY");
    }

    @Test
    void anAddressThatIsNeverConfirmedIsGoneAfterSevenDays() {
        ask(Map.of());
        var confirm = mailbox.latest().path(PATH + "/confirmation/");
        clock.advance(Duration.ofDays(7));
        preau.bean(DigestRounds.class).round();
        assertThat(rows()).isZero();
        assertThat(mailbox.letters()).isEmpty();
        assertThat(preau.visitor().get(confirm).status()).isEqualTo(410);
    }

    @Test
    void choicesAreChangedByTheirLink() {
        subscribe(Map.of());
        var one = preau.bean(Subscriptions.class).withEmail(mailbox.address()).orElseThrow();
        var path = SubscriptionLinks.path(
                SubscriptionLinks.Use.CHOOSE,
                preau.bean(SubscriptionLinks.class).token(SubscriptionLinks.Use.CHOOSE, one));
        var wrong =
                preau.visitor().post(path, Map.of("rhythm", List.of("MONTHLY"), "departments", List.of("Atlantide")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[name=departments]").val()).isEqualTo("Atlantide");

        assertThat(preau.visitor()
                        .post(path, Map.of("rhythm", List.of("MONTHLY"), "departments", List.of("Isère, 69")))
                        .words())
                .contains("Vos choix sont enregistrés");
        assertThat(preau.visitor().get(path).html().select("[name=departments]").val())
                .isEqualTo("38, 69");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    email       | claire@         | email
                    email       | claire          | email
                    departments | Rhône, Lune     | « Lune » n’est pas un département
                    rhythm      | toutes les heures | Choisissez à quel rythme
                    """)
    void whatCannotBeReadIsToldAtItsFieldAndKept(String field, String typed, String told) {
        var answer = ask(Map.of(field, typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".faults a[href=#" + field + "]")).isNotEmpty();
        assertThat(answer.response().body().replace('\u00a0', ' ')).contains(told);
        if (!field.equals("rhythm")) {
            assertThat(answer.html().select("[name=" + field + "]").val()).isEqualTo(typed);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void theTeamErasesAnAddressForWhoAsksThem() {
        subscribe(Map.of());
        assertThat(organiser()
                        .postAndFollow(
                                DESK + "/retrait",
                                Map.of("email", mailbox.address().toUpperCase(java.util.Locale.ROOT)))
                        .words())
                .contains("L’adresse est effacée");
        assertThat(rows()).isZero();
    }

    @Test
    void aMegabyteInAnyFieldCostsAboutWhatAFormDoesAndAnAddressIsOneThatAServerCarries() {
        var usual = OrdinaryTime.at(preau);
        usual.holdsForFormsOf(PATH);
        ask(Map.of());
        var confirmation = mailbox.latest().path(PATH + "/confirmation/");
        usual.holdsForFormsOf(confirmation);
        usual.holdsForFormsOf(preau.visitor()
                .get(confirmation)
                .html()
                .select("a[href*=/choix/]")
                .attr("href"));
        for (var typed :
                List.of("ţlaire@exemple.fr", "claire@exemplť.fr", "paul.o’kane@exemple.fr", "a..b@exemple.fr")) {
            var answer = ask(Map.of("email", typed));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.html().select("[name=email]").val()).isEqualTo(typed);
        }
    }
}
