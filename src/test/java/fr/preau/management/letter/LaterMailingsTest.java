package fr.preau.management.letter;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.ErasedColleague;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A message to a selection before it leaves and while it does: tried, left at an hour, seen on its way. */
class LaterMailingsTest {

    private static final byte[] PDF = "%PDF-1.7 un plan".getBytes(StandardCharsets.US_ASCII);

    private static TestInstance preau;
    private static Organiser organiser;

    private final String slug = preau.publish(cycle().day("2024-12-24", 10));
    private final long day = preau.day(slug, "2024-12-24");

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        organiser = Organiser.at(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void aTrialReachesWhoAsksForItAloneWithTheFieldsOfNobody() {
        var person = registered("Zoé");
        var address = draft("jour=" + day, "Pour {prénom}", "Bonjour {prénom}, {lien}");

        var page = organiser.postAndFollow(address + "/essai", Map.of());
        settle();

        var letter = Mailbox.of(preau, organiser).latest();
        assertThat(page.words()).contains("non envoyé");
        assertThat(letter.subject()).isEqualTo("Essai : Pour Claire");
        assertThat(letter.text())
                .contains("Bonjour Camille Fontaine", "Vous avez demandé cet essai")
                .doesNotContain("Zoé", person.ownPage());
        assertThat(person.teamMails()).isZero();
        assertThat(organiser.get(address).words()).contains("C’est un brouillon");
    }

    @Test
    void aDraftLeavesByItselfAtItsHourToWhoIsInTheSelectionThen() {
        var early = registered("Claire");
        var address = draft("jour=" + day, "Premier", "Texte");
        var question = organiser.get(address + "/heure?le=" + in(Duration.ofHours(1)));
        var page = plan(address, question);
        var late = registered("Farid");
        organiser.post(address, Map.of("subject", "Corrigé", "body", "Texte", "seen", "1"));

        assertThat(question.words()).contains("part de lui-même le", "1 personne aujourd’hui", organiser.email());
        assertThat(page.words()).contains("L’heure est enregistrée", "a prévu l’envoi le");
        assertThat(organiser.get("/gestion/envois").words()).contains("Prévu");
        assertThat(early.teamMails()).isZero();

        preau.clock().advance(Duration.ofHours(1));
        PassingTime.until(preau, "it leaves to both", () -> early.teamMails() + late.teamMails() == 2);

        assertThat(early.latest().subject()).isEqualTo("Corrigé");
        assertThat(early.latest().replyTo()).extracting(to -> to.getAddress()).containsExactly(organiser.email());
        assertThat(organiser.get(address).words()).contains("Demandé par Camille Fontaine");
    }

    @Test
    void whatAnErasedColleaguePlannedLeavesAndIsAnsweredToTheCentre() {
        var person = registered("Claire");
        var leaving = Organiser.at(preau);
        var address = draft("jour=" + day, "Objet", "Texte");
        leaving.post(address + "/heure", fields(leaving.get(address + "/heure?le=" + in(Duration.ofHours(1)))));
        ErasedColleague.erase(preau, Organiser.at(preau), leaving);
        assertThat(organiser.get(address).words()).contains("a prévu l’envoi le");

        preau.clock().advance(Duration.ofHours(1));
        PassingTime.until(preau, "it leaves", () -> person.teamMails() == 1);

        assertThat(person.latest().replyTo()).containsExactly(person.latest().from());
        assertThat(organiser.get(address).words()).contains("Réponses au centre");
    }

    @Test
    void anHourThatIsGivenUpOrChangedIsNotKeptTo() {
        var person = registered("Claire");
        var givenUp = draft("jour=" + day, "Renoncé", "Texte");
        plan(givenUp, organiser.get(givenUp + "/heure?le=" + in(Duration.ofHours(1))));
        var page = organiser.postAndFollow(givenUp + "/arret", Map.of());
        var moved = draft("jour=" + day, "Déplacé", "Texte");
        plan(moved, organiser.get(moved + "/heure?le=" + in(Duration.ofHours(1))));
        plan(moved, organiser.get(moved + "/heure?le=" + in(Duration.ofHours(3))));
        var witness = draft("jour=" + day, "Témoin", "Texte");
        plan(witness, organiser.get(witness + "/heure?le=" + in(Duration.ofHours(2))));

        preau.clock().advance(Duration.ofHours(2));
        PassingTime.until(preau, "the witness leaves", () -> person.teamMails() == 1);

        assertThat(page.words()).contains("C’est de nouveau un brouillon");
        assertThat(person.latest().subject()).isEqualTo("Témoin");
        assertThat(organiser.get(moved).words()).contains("a prévu l’envoi le");
    }

    @Test
    void anHourThatIsNoneIsSaidAtItsFieldAndPlansNothing() {
        registered("Claire");
        var address = draft("jour=" + day, "Objet", "Texte");

        for (var typed : List.of(
                "", "demain à 8 h", "31/02/2025 8 h", "23/09/2024 25 h", "2020-01-01T08:00", "2099-01-01T08:00")) {
            var refused = organiser.postAndFollow(address + "/heure", Map.of("le", typed, "seen", "1"));

            assertThat(refused.html().select("#le-fault").text()).as(typed).isNotEmpty();
            assertThat(refused.html().select("#le").val()).isEqualTo(typed);
            assertThat(refused.words()).doesNotContain("a prévu l’envoi");
        }
    }

    @Test
    void anHourIsTypedAsPeopleWriteItWhereTheBrowserHasNoFieldOfItsOwn() {
        registered("Claire");
        var address = draft("jour=" + day, "Objet", "Texte");

        for (var typed : List.of("23/11/2024 8 h 30", "23/11/2024 à 8h30", "23/11/2024 08:30")) {
            assertThat(organiser
                            .get(address + "/heure?le=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                            .words())
                    .as(typed)
                    .contains("samedi 23 novembre 2024 à 8 h 30");
        }
    }

    @Test
    void anHourIsNotGivenToATextThatNobodyHasRead() {
        registered("Claire");
        var address = draft("jour=" + day, "Objet", "Texte");
        var question = organiser.get(address + "/heure?le=" + in(Duration.ofHours(1)));
        organiser.post(address, Map.of("subject", "Autre", "body", "Texte", "seen", "1"));

        var answer = organiser.post(address + "/heure", fields(question));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Rien n’est prévu", "« Autre » part de lui-même");
        assertThat(organiser.get(address).words()).doesNotContain("a prévu l’envoi");
    }

    @Test
    void whatIsLeftToSendIsSaidWithItsEndAsLongAsSomeWait() {
        IntStream.range(0, 8).forEach(i -> registered("Personne" + (char) ('a' + i)));
        var address = draft("jour=" + day, "Objet", "Texte");
        var page = organiser.postAndFollow(address + "/envoi", Map.of("seen", "1", "people", "8"));
        var still = organiser.get(address + "?pause=oui");
        settle();
        var over = organiser.get(address);

        assertThat(page.words()).containsPattern("\\d.sur.8, fin vers.\\d{1,2}.h");
        assertThat(page.html().select("head noscript")).hasSize(1);
        assertThat(page.html().select("[data-moves=yes]")).hasSize(2);
        assertThat(still.words()).contains("fin vers", "Recharger la page toute seule");
        assertThat(still.html().select("noscript, [data-moves=yes]")).isEmpty();
        assertThat(over.words()).doesNotContain("fin vers");
        assertThat(over.html().select("noscript, [data-moves=yes]")).isEmpty();
    }

    @Test
    void aFileGoesWithTheMessageAndWithItsTrial() {
        var person = registered("Claire");
        var address = draft("jour=" + day, "Objet", "Texte");

        var saved = enclose(address, 1, "plan d’accès.pdf", PDF);
        var seen = organiser.get(address).html();
        organiser.post(address + "/essai", Map.of());
        organiser.post(address + "/envoi", Map.of("seen", "2", "people", "1"));
        settle();

        assertThat(saved.status()).isEqualTo(302);
        var link = seen.select("a[href*=/pieces/]").attr("href");
        assertThat(organiser.get(link).header("Content-Type")).isEqualTo("application/pdf");
        assertThat(person.latest().fileNames()).containsExactly("plan d’accès.pdf");
        assertThat(Mailbox.of(preau, organiser).latest().fileNames()).containsExactly("plan d’accès.pdf");
        assertThat(organiser.get(address).words()).contains("plan d’accès.pdf");
    }

    @Test
    void aFileIsTakenBackAndADraftWithAnotherOneIsReadAgainBeforeItLeaves() {
        registered("Claire");
        var address = draft("jour=" + day, "Objet", "Texte");
        enclose(address, 1, "ancien.pdf", PDF);
        var file = organiser.get(address).html().select("input[name=retirer]").val();

        organiser.post(address, Map.of("subject", "Objet", "body", "Texte", "seen", "2", "retirer", file));
        var early = organiser.post(address + "/envoi", Map.of("seen", "2", "people", "1"));

        assertThat(organiser.get(address).words()).doesNotContain("ancien.pdf");
        assertThat(early.status()).isEqualTo(409);
    }

    @Test
    void whatIsNoPdfNorPictureOrTooMuchIsRefusedAtItsFieldWithTheTextKept() {
        registered("Claire");
        var address = draft("jour=" + day, "Objet", "Texte");
        var heavy = Arrays.copyOf(PDF, 6 << 20);
        enclose(address, 1, "lourd.pdf", heavy);

        var program = enclose(address, 2, "plan.pdf", "MZ programme".getBytes(StandardCharsets.US_ASCII));
        var both = enclose(address, 2, "lourd aussi.pdf", heavy);

        assertThat(List.of(program, both)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.html().select("#piece-fault").text()).isNotEmpty();
            assertThat(answer.html().select("#body").text()).isEqualTo("Texte récrit");
        });
        assertThat(organiser.get(address).words()).contains("lourd.pdf").doesNotContain("lourd aussi.pdf", "plan.pdf");
    }

    @Test
    void aTextThatWasWrittenBeforeIsBegunWithAgain() {
        registered("Claire");
        draft("jour=" + day, "Plan d’accès au Palais", "Venez par le métro, {prénom}.");

        var fresh = organiser.get("/gestion/envois/nouveau?jour=" + day);
        var link = fresh.html().select("a:contains(Plan d’accès au Palais)").attr("href");
        var page = organiser.get(link).html();

        assertThat(page.select("#subject").val()).isEqualTo("Plan d’accès au Palais");
        assertThat(page.select("#body").text()).isEqualTo("Venez par le métro, {prénom}.");
        assertThat(page.select("#message").attr("action")).contains("jour=" + day);
    }

    private static Page enclose(String address, int seen, String name, byte[] file) {
        return organiser.send(Upload.post(
                organiser.request(address),
                Map.of("subject", "Objet", "body", "Texte récrit", "seen", Integer.toString(seen)),
                "piece",
                name,
                file));
    }

    private String draft(String query, String subject, String body) {
        var form = organiser.get("/gestion/cycles/" + slug + "/ecrire?" + query).header("Location");
        var answer = organiser.post(form.replace(preau.url(), ""), Map.of("subject", subject, "body", body));
        return answer.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    private static Page plan(String address, Page question) {
        return organiser.postAndFollow(address + "/heure", fields(question));
    }

    private static Map<String, String> fields(Page question) {
        var form = question.html();
        return Map.of(
                "seen", form.select("input[name=seen]").val(),
                "le", form.select("input[name=le]").val(),
                "confirmed", "yes");
    }

    /** As a browser's field writes it. */
    private static String in(Duration time) {
        return LocalDateTime.ofInstant(preau.clock().instant().plus(time), TestClock.PARIS)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Time passes until nothing waits. */
    private static void settle() {
        PassingTime.until(
                preau,
                "no message waits",
                () -> preau.jdbc()
                                .sql("SELECT count(*) FROM message WHERE state = 'WAITING'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }
}
