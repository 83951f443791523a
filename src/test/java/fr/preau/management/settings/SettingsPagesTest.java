package fr.preau.management.settings;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Setting;
import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The centre's settings: checked at their field, used everywhere at once, in every process, by nobody unseen. */
class SettingsPagesTest {

    private static final String PATH = "/gestion/reglages";

    private static TestInstance preau;
    /** Another process on the same database. */
    private static TestInstance twin;

    private Organiser administrator;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        preau = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of());
        twin = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of());
    }

    @AfterAll
    static void stop() {
        twin.close();
        preau.close();
    }

    @BeforeEach
    void begin() {
        preau.jdbc().sql("DELETE FROM centre").update();
        preau.jdbc()
                .sql("SELECT pg_notify('preau_change', 'CENTRE')")
                .query((_, _) -> 0)
                .list();
        administrator = Organiser.at(preau);
        Eventually.until(
                "the settings are heard of",
                () -> twin.visitor().get("/").words().contains("Centre d’essai"));
        Eventually.until(
                "the settings are heard of",
                () -> preau.visitor().get("/").words().contains("Centre d’essai"));
    }

    @Test
    void untilAnythingIsSavedTheEnvironmentSaysIt() {
        var html = administrator.get(PATH).html();

        assertThat(html.select("#name").val()).isEqualTo("Centre d’essai");
        assertThat(html.select("#mailFrom").val()).isEqualTo("centre@exemple.fr");
        assertThat(html.select("#deep").val()).isEqualTo("#0b4f5c");
    }

    @Test
    void aNameIsEverywhereAtOnceInEveryProcess() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var person = Mailbox.at(preau);

        var answer = save(Map.of(
                "name",
                "Trait d’union",
                "sender",
                "Trait d’union",
                "mailFrom",
                "bonjour@exemple.org",
                "replyTo",
                "equipe@exemple.org"));

        assertThat(administrator.get(answer.header("Location")).words()).contains("Les réglages sont enregistrés");
        Eventually.until(
                "the settings are heard of",
                () -> twin.visitor().get("/").words().contains("Trait d’union"));
        Eventually.until(
                "the settings are heard of",
                () -> twin.visitor().get("/rencontre/" + slug).words().contains("Trait d’union"));
        assertThat(preau.visitor().get("/rencontres.atom").response().body()).contains("Rencontres — Trait d’union");
        assertThat(preau.visitor().get("/mentions-legales").words())
                .contains("publié par Trait d’union", "equipe@exemple.org");
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        assertThat(person.latest().from().toString()).contains("bonjour@exemple.org");
        assertThat(person.latest().replyTo().toString()).contains("equipe@exemple.org");
        assertThat(person.latest().text()).contains("Trait d’union");
    }

    @Test
    void theNameTakesTheArticleThatWasChosenInPagesAndMessages() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var person = Mailbox.at(preau);
        var rize = Map.of("name", "Rize", "article", "le");

        assertThat(post(Map.of("name", "Rize", "article", "le", "gesture", "voir"))
                        .words())
                .contains("Le Rize atteste votre présence. Écrivez au Rize. L’équipe du Rize.");
        assertThat(administrator
                        .get(PATH)
                        .html()
                        .select("#article option[selected]")
                        .val())
                .isEmpty();
        save(rize);

        assertThat(preau.visitor().get("/mentions-legales").words()).contains("publié par le Rize");
        assertThat(preau.visitor().get("/rencontre/" + slug + "/inscription").words())
                .contains("Le Rize recueille");
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        assertThat(person.latest().text()).contains("L’équipe du Rize");
    }

    @Test
    void anArticleThatIsNoneOfTheListIsRefusedAtItsField() {
        assertThat(save(Map.of("article", "lo")).words()).contains("Choisissez l’article dans la liste.");
    }

    /** What an instance starts with when nobody has named a sender. */
    @Test
    void theSenderThatNobodyHasChangedYetDoesNotKeepThePageFromBeingSaved() {
        var answer = save(Map.of("name", "Trait d’union", "mailFrom", Setting.PREAU_MAIL_FROM.defaultValue()));

        assertThat(administrator.get(answer.header("Location")).words()).contains("Les réglages sont enregistrés");
        assertThat(administrator.get(PATH).html().select("#mailFrom").val()).isEqualTo("preau@localhost");
    }

    @Test
    void coloursAreASheetWithItsMarkInItsAddress() {
        assertThat(preau.visitor().get("/").html().select("link[href^=/centre/]"))
                .isEmpty();

        save(Map.of("deep", "#5c0b4f"));

        Eventually.until(
                "the settings are heard of",
                () -> !twin.visitor()
                        .get("/")
                        .html()
                        .select("link[href^=/centre/]")
                        .isEmpty());
        var sheet =
                twin.visitor().get("/").html().select("link[href^=/centre/]").attr("href");
        var answer = twin.visitor().get(sheet);
        assertThat(answer.header("Content-Type")).startsWith("text/css");
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(answer.response().body()).contains("--deep: #5c0b4f;", "prefers-color-scheme: dark");
        assertThat(preau.visitor().get("/centre/0.css").status()).isEqualTo(404);
    }

    @Test
    void aColourThatIsReadBadlyIsRefusedWithTheNearestThatIsNot() {
        var answer = save(Map.of("deep", "#7fb2ff", "name", "Nom gardé"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#deep-fault").text()).contains("se lit mal", "4,5");
        assertThat(answer.html().select("#name").val()).isEqualTo("Nom gardé");
        var button = answer.html().select("button[name=gesture][value^=deep#]");
        assertThat(button.text()).contains("la plus proche");

        var better = post(Map.of("gesture", button.val(), "deep", "#7fb2ff", "name", "Nom gardé"));

        assertThat(better.html().select("#deep").val()).isEqualTo(button.val().substring(4));
        assertThat(better.html().select("#name").val()).isEqualTo("Nom gardé");
        assertThat(better.html().select("#deep-fault")).isEmpty();
    }

    @Test
    void coloursAreSeenBeforeTheyAreSaved() {
        var page = post(Map.of("gesture", "voir", "deep", "#5c0b4f"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Elles ne sont pas enregistrées");
        var sheet = page.html().select("link[href^=" + PATH + "]").attr("href");
        assertThat(administrator.get(sheet).response().body()).contains(".look--dark", "--deep: #5c0b4f;");
        assertThat(administrator.get(PATH).html().select("#deep").val()).isEqualTo("#0b4f5c");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "sender, ''",
        "mailFrom, personne",
        "replyTo, a b@exemple.fr",
        "deep, bleu",
        "warm, #ffcc00",
        "capacity, -1",
        "capacity, 100001",
        "offerHours, 0",
        "substituteHours, 721"
    })
    void aBadValueIsToldAtItsFieldAndNothingIsSaved(String field, String value) {
        var answer = save(Map.of(field, value, "legalNotice", "Gardé"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#" + field + "-fault")).hasSize(1);
        assertThat(answer.html().select("#" + field).val()).isEqualTo(value);
        assertThat(answer.html().select("#legalNotice").text()).isEqualTo("Gardé");
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM centre")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSecondOfTwoAdministratorsIsShownWhatTheyWouldUndo() {
        var opened = shown();
        save(Map.of("name", "Le premier"));
        opened.put("name", "Le second");

        var answer = send(opened);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("quelqu’un vient de modifier ceci", "Le premier", "Le second");
        var again = fields(answer);
        assertThat(send(again).status()).isEqualTo(302);
        assertThat(administrator.get(PATH).html().select("#name").val()).isEqualTo("Le second");
    }

    @Test
    void savingWhatIsAlreadySoSaysSo() {
        assertThat(save(Map.of()).words()).contains("Rien n’a changé : tout était déjà ainsi");
    }

    @Test
    void aLogoIsDrawnAnewAndShown() {
        var secret = "lieu-de-la-photo";
        var file = (new String(picture("png"), StandardCharsets.ISO_8859_1) + secret)
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(sendLogo(file).status()).isEqualTo(302);

        Eventually.until(
                "the settings are heard of",
                () -> !preau.visitor().get("/").html().select("img.roof__logo").isEmpty());
        var logo = preau.visitor().get("/").html().select("img.roof__logo").attr("src");
        var answer = preau.visitor().get(logo);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.response().body()).doesNotContain(secret);
        assertThat(preau.visitor().get("/").html().select(".roof__name").text()).isEqualTo("Centre d’essai");
        save(Map.of("logoSaysName", "true"));
        Eventually.until(
                "the settings are heard of",
                () -> preau.visitor()
                        .get("/")
                        .html()
                        .select(".roof__name")
                        .text()
                        .isEmpty());
        assertThat(preau.visitor().get("/").html().select("img.roof__logo").attr("alt"))
                .isEqualTo("Centre d’essai");
        assertThat(save(Map.of("withoutLogo", "true")).status()).isEqualTo(302);
        Eventually.until(
                "the settings are heard of",
                () -> preau.visitor().get("/").html().select("img.roof__logo").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "<svg xmlns='http://www.w3.org/2000/svg'/>, SVG",
        "pas une image, n’a pas pu être lue",
        "GIF89a, n’a pas pu être lue"
    })
    void whatIsNoSafePictureIsRefusedAtItsField(String content, String words) {
        var answer = sendLogo(content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#logo-fault").text()).contains(words);
    }

    @Test
    void legalTextsArePublicAndHarmless() {
        save(Map.of(
                "legalNotice",
                "**Association** Trait d’union <script>alert(1)</script>",
                "accessibility",
                "Écrire à [Zoé](mailto:zoe@exemple.fr)"));

        Eventually.until(
                "the settings are heard of",
                () -> preau.visitor().get("/mentions-legales").words().contains("Association"));
        var html = preau.visitor().get("/mentions-legales").html();
        assertThat(html.select("main strong").text()).isEqualTo("Association");
        assertThat(html.select("main script")).isEmpty();
        assertThat(html.select("main a[href='mailto:zoe@exemple.fr']")).hasSize(1);
        assertThat(preau.visitor().get("/").html().select("footer a[href=/mentions-legales]"))
                .hasSize(1);
    }

    @Test
    void aNewMeetingBeginsWithTheDefaultsAndAnOldOneKeepsItsOwn() {
        var old = preau.publish(cycle().day("2024-09-24", 10));
        save(Map.of("capacity", "35", "offerHours", "12"));

        assertThat(administrator
                        .get("/gestion/nouveau")
                        .html()
                        .select("#day-0-capacity")
                        .val())
                .isEqualTo("35");
        administrator.post("/gestion/importer", Map.of("document", """
                # Rencontre aux réglages, à Lyon (/rencontre/reglages)

                Un essai.

                ## Programme

                ### Mardi 24 septembre 2024

                **9h30-12h00 : Première séquence**
                """));

        assertThat(hoursOfOffers("reglages")).isEqualTo("12");
        assertThat(hoursOfOffers(preau.publish(cycle().day("2024-09-24", 10)))).isEqualTo("12");
        assertThat(hoursOfOffers(old)).isEqualTo("48");
    }

    private String hoursOfOffers(String slug) {
        return administrator
                .get("/gestion/cycles/" + slug + "/regles")
                .html()
                .select("#offerHours")
                .val();
    }

    @Test
    void aChangeIsInTheJournalAndAnOrganiserMakesNone() {
        save(Map.of("name", "Au journal"));

        assertThat(administrator.get("/gestion/journal?quoi=SETTINGS").words())
                .contains("Réglages changés", "Nom du centre");
        var organiser = Organiser.at(preau, Role.ORGANISER);
        assertThat(organiser.get(PATH).status()).isEqualTo(403);
        assertThat(organiser.post(PATH, Map.of("name", "Moi")).status()).isEqualTo(403);
    }

    private Map<String, String> shown() {
        return fields(administrator.get(PATH));
    }

    private static Map<String, String> fields(Page page) {
        var fields = new HashMap<String, String>();
        page.html()
                .select("form[action=" + PATH + "] [name]:not([type=file]):not([type=checkbox]):not(button)")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private Page save(Map<String, String> changed) {
        return post(changed);
    }

    private Page post(Map<String, String> changed) {
        var fields = shown();
        fields.putAll(changed);
        return send(fields);
    }

    private Page send(Map<String, String> fields) {
        return administrator.send(Upload.post(administrator.request(PATH), fields, "logo", "", new byte[0]));
    }

    private Page sendLogo(byte[] file) {
        return administrator.send(Upload.post(administrator.request(PATH), shown(), "logo", "logo.png", file));
    }

    private static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 80, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
