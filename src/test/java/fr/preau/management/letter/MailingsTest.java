package fr.preau.management.letter;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages to a selection: written, sent once each, stopped, followed; on an instance whose time is moved. */
class MailingsTest {

    private static TestInstance preau;
    private static Organiser organiser;

    private final String slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
    private final long september = preau.day(slug, "2024-09-24");
    private final long october = preau.day(slug, "2024-10-22");

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of("PREAU_MAIL_REPLY_TO", "centre@exemple.fr"));
        organiser = Organiser.at(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void eachPersonOfTheSelectionIsWrittenToOnceAndNobodyElse() {
        var both = registered("Claire", september, october);
        var one = registered("Farid", september);
        var other = registered("Zoé", october);

        var address = draft(
                "jour=" + september, "Salle du {titre}", "Bonjour {prénom}, c’est au 1er.\n\n{journées}\n\n{lien}");
        assertThat(organiser.get(address).words()).contains("Leurs places : 2 confirmées.");
        var page = send(address, 2);
        settle();

        assertThat(page.words()).contains("2 messages sont écrits et gardés, non envoyés");
        assertThat(both.teamMails()).isEqualTo(1);
        assertThat(one.teamMails()).isEqualTo(1);
        assertThat(other.teamMails()).isZero();
        var mail = both.latest();
        assertThat(mail.text())
                .contains("Bonjour Claire, c’est au 1er.", "mardi 24 septembre 2024", "mardi 22 octobre 2024")
                .contains("Vous recevez ce message de l’équipe du Centre d’essai")
                .doesNotContain("Farid", one.address());
        assertThat(mail.recipients()).hasSize(1);
        assertThat(mail.replyTo()).extracting(to -> to.getAddress()).containsExactly(organiser.email());
        assertThat(mail.html().select("img, [src]")).isEmpty();
    }

    @Test
    void sendingTwiceIsSendingOnce() {
        var person = registered("Claire", september);
        var address = draft("jour=" + september, "Objet", "Texte");
        send(address, 1);

        var again = organiser.postAndFollow(address + "/envoi", Map.of("seen", "1", "people", "1"));
        settle();

        assertThat(again.words()).contains("Rien n’a changé : ce message a déjà été envoyé.");
        assertThat(person.teamMails()).isEqualTo(1);
    }

    @Test
    void eightWhoSendAtTheSameTimeSendOnce() {
        var people = IntStream.range(0, 5)
                .mapToObj(i -> registered("P" + i, september))
                .toList();
        var address = draft("jour=" + september, "Objet", "Texte");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(_ -> threads.execute(
                            () -> organiser.post(address + "/envoi", Map.of("seen", "1", "people", "5"))));
        }
        settle();

        assertThat(people).allSatisfy(person -> assertThat(person.teamMails()).isEqualTo(1));
    }

    @Test
    void theQuestionSaysToHowManyAndASelectionThatGrewIsAskedAgain() {
        registered("Claire", september);
        var address = draft("jour=" + september, "Objet", "Texte");
        var question = organiser.get(address + "/envoi");
        var late = registered("Farid", september);

        var answer = organiser.post(address + "/envoi", Map.of("seen", "1", "people", "1"));

        assertThat(question.words()).contains("Envoyer à 1 personne ?", "une fois à chacune", organiser.email());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Rien n’est parti", "elle compte maintenant 2 personnes");
        assertThat(late.teamMails()).isZero();
    }

    @Test
    void stoppingCancelsWhatHasNotLeftAndSaysHowManyHad() {
        var many = preau.publish(cycle().day("2024-09-24", 100));
        var day = preau.day(many, "2024-09-24");
        var waiting = IntStream.range(0, 30)
                .mapToObj(i -> Mailbox.registered(preau, many, "P" + i, day))
                .toList();
        var address = draft(many, "jour=" + day, "Objet", "Texte");
        send(address, 30);
        Eventually.until("the first leaves", () -> waiting.stream().anyMatch(one -> one.teamMails() == 1));

        var page = organiser.postAndFollow(address + "/arret", Map.of());
        settle();
        var left = waiting.stream().mapToInt(Mailbox::teamMails).sum();

        assertThat(left).isBetween(1, 25);
        assertThat(page.words()).contains("L’envoi est arrêté");
        assertThat(organiser.get(address).words())
                .contains("Envoi arrêté par Camille Fontaine")
                .contains(left == 1 ? "1 message était gardé" : left + " messages étaient gardés")
                .contains((30 - left) + " ne partiront pas");
    }

    @Test
    void whoLeavesTheSelectionBeforeTheirTurnIsNotWrittenTo() {
        IntStream.range(0, 6).forEach(i -> registered("Anne" + i, september));
        var gone = registered("Zoé", september);
        var ownPage = gone.ownPage();
        var address = draft("jour=" + september + "&etat=confirmee", "Objet", "Texte");
        send(address, 7);
        preau.visitor().post(ownPage + "/desistement/" + september, Map.of());
        settle();

        assertThat(gone.teamMails()).isZero();
        assertThat(organiser.get(address).words())
                .contains("La personne n’était plus dans la sélection au moment de l’envoi.");
    }

    @Test
    void theFollowUpNamesEachPersonAndSendsAgain() {
        var person = registered("Claire", september);
        var address = draft("jour=" + september, "Objet", "Texte");
        send(address, 1);
        settle();

        var page = organiser.get(address);
        var resend = page.html().select("form[action$=/renvoi]").attr("action");
        organiser.post(resend, Map.of());
        settle();

        assertThat(page.html().select("tbody tr").text())
                .contains("Claire Martin", person.address(), "Gardé, non envoyé");
        assertThat(person.teamMails()).isEqualTo(2);
        assertThat(organiser.get(address).html().select("tbody tr")).hasSize(1);
    }

    @Test
    void theFileOfThePersonHasTheMessage() {
        var person = registered("Claire", september);
        send(draft("jour=" + september, "Venez à vélo", "Texte"), 1);
        settle();

        var file = organiser.get("/gestion/cycles/" + slug + "/inscriptions/" + person.registration());

        assertThat(file.words()).contains("Venez à vélo", "Message de l’équipe", "Inscription confirmée");
    }

    @Test
    void automaticMessagesDoNotWaitForThem() {
        IntStream.range(0, 8).forEach(i -> registered("Personne" + (char) ('a' + i), september));
        var address = draft("jour=" + september, "Objet", "Texte");
        send(address, 8);

        var newcomer = registered("Zoé", october);

        assertThat(newcomer.letters()).hasSize(1);
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM message WHERE kind = 'MAILING' AND state = 'WAITING'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        settle();
    }

    @Test
    void aViewOfTheListLeadsToAMessageToItsPeople() {
        registered("Anne", september, october);
        registered("Zoé", october);

        var link = organiser
                .get("/gestion/cycles/" + slug + "?jour=" + september)
                .html()
                .select("a:contains(Écrire aux personnes de cette vue)")
                .attr("href");

        assertThat(organiser.get(link).words()).contains("Écrire à 1 personne");
    }

    @Test
    void aDraftIsPreviewedOnEachRealPersonInTurn() {
        registered("Anne", september);
        registered("Zoé", september);
        var address = draft("jour=" + september, "Pour {prénom}", "Bonjour {prénom}\n\n{lien}");

        var first = organiser.get(address);
        var second = organiser.get(address + "?pour=2");

        assertThat(first.words()).contains("1 sur 2", "Pour Anne");
        assertThat(second.words()).contains("2 sur 2", "Pour Zoé", "Personne précédente");
        assertThat(organiser.get(address + "?pour=99").words()).contains("Pour Zoé");
        assertThat(second.html().select("iframe").attr("srcdoc"))
                .as("a link of nobody's")
                .contains("/inscription/exemple")
                .doesNotContainPattern("/inscription/[0-9a-z]+-");
    }

    @Test
    void anUnknownFieldIsRefusedBeforeTheDraftIsKept() {
        var answer = organiser.post(
                "/gestion/envois/nouveau?jour=" + september, Map.of("subject", "Objet", "body", "Bonjour {prenom}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Le champ {prenom} n’existe pas : vouliez-vous écrire {prénom} ?");
        assertThat(answer.html().select("#body").text()).isEqualTo("Bonjour {prenom}");
    }

    @Test
    void whoSavesSecondSeesWhatTheFirstWrote() {
        registered("Claire", september);
        var address = draft("jour=" + september, "Objet", "Texte");
        organiser.post(address, Map.of("subject", "Premier", "body", "Texte", "seen", "1"));

        var second = organiser.post(address, Map.of("subject", "Second", "body", "Texte", "seen", "1"));
        var sending = organiser.post(address + "/envoi", Map.of("seen", "1", "people", "1"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.words()).contains("« Premier » devient « Second »");
        assertThat(sending.status()).isEqualTo(409);
        assertThat(sending.words()).contains("quelqu’un vient de changer le texte");
    }

    @Test
    void aDraftIsThrownAwayAndWhatWasSentIsNot() {
        registered("Claire", september);
        var draft = draft("jour=" + september, "Brouillon", "Texte");
        var sent = draft("jour=" + september, "Parti", "Texte");
        send(sent, 1);

        organiser.postAndFollow(draft + "/suppression", Map.of());
        organiser.postAndFollow(sent + "/suppression", Map.of());
        settle();

        assertThat(organiser.get(draft).status()).isEqualTo(404);
        assertThat(organiser.get(sent).status()).isEqualTo(200);
    }

    @Test
    void anEmptySelectionIsWrittenToByNobody() {
        var address = draft("jour=" + september, "Objet", "Texte");

        assertThat(organiser.get(address + "/envoi").words()).contains("Personne à qui écrire");
        assertThat(organiser
                        .post(address + "/envoi", Map.of("seen", "1", "people", "0"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aReaderFollowsAndSendsNothing() {
        var person = registered("Zoé", september);
        var address = draft("jour=" + september, "Objet", "Bonjour {prénom}, {lien}");
        var reader = Organiser.at(preau, Role.READER);

        assertThat(reader.get(address).status()).isEqualTo(200);
        assertThat(reader.get(address).html().html()).contains("Bonjour Claire").doesNotContain(person.ownPage());
        assertThat(reader.get(address).html().select("main form[method=post]")).isEmpty();
        assertThat(reader.post(address + "/envoi", Map.of("seen", "1", "people", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(Organiser.at(preau, Role.DESK).get(address).status()).isEqualTo(403);
    }

    private String draft(String query, String subject, String body) {
        return draft(slug, query, subject, body);
    }

    private static String draft(String cycle, String query, String subject, String body) {
        var form =
                organiser.get("/gestion/cycles/" + cycle + "/ecrire?" + query).header("Location");
        var answer = organiser.post(form.replace(preau.url(), ""), Map.of("subject", subject, "body", body));
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    private static Page send(String address, int people) {
        var question = organiser.get(address + "/envoi").html();
        assertThat(question.select("input[name=people]").val()).isEqualTo(Integer.toString(people));
        return organiser.postAndFollow(
                address + "/envoi",
                Map.of(
                        "seen", question.select("input[name=seen]").val(),
                        "people", question.select("input[name=people]").val()));
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

    private Mailbox registered(String firstName, long... days) {
        return Mailbox.registered(preau, slug, firstName, days);
    }
}
