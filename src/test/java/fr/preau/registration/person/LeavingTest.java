package fr.preau.registration.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.MailHold;
import fr.preau.news.Rhythm;
import fr.preau.platform.Settings;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visitors read that a message leaves where one does, and no link ends whose successor nobody receives. */
class LeavingTest {

    private static final String KEPT = "les messages sont écrits et gardés, pas envoyés";
    private static final String NEW_LINK = "/nouveau-lien";

    private static MailServer server;
    private static TestInstance mailed;
    private static TestInstance unmailed;

    @BeforeAll
    static void start() {
        server = MailServer.started();
        mailed = TestInstance.start(server.settings());
        unmailed = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        unmailed.close();
        mailed.close();
        server.close();
    }

    @Test
    void theAnswerToARegistrationSaysWhetherAMessageLeaves() {
        assertThat(registered(mailed, "claire@exemple.fr"))
                .contains("Un message vient de partir", "claire@exemple.fr", "votre lien personnel")
                .doesNotContain(KEPT);
        assertThat(registered(unmailed, "claire@exemple.fr"))
                .contains("Votre inscription est confirmée", "Aucun message n’est envoyé", KEPT, "écrivez à l’équipe")
                .doesNotContain("vient de partir", "courriers indésirables", "/inscription/");
    }

    @Test
    void onlyWhoIsWrittenToIsNamedToATeam() {
        var slug = mailed.publish(cycle().day("2024-09-24", 1));
        var day = mailed.day(slug, "2024-09-24");

        var answer = mailed.visitor()
                .form(slug)
                .with("email", "claire@exemple.fr")
                .day(day)
                .second("awa@exemple.fr", day)
                .send();

        assertThat(answer.html().select("#courriel ~ ul li").eachText())
                .singleElement()
                .asString()
                .contains("claire@exemple.fr");
    }

    @ParameterizedTest
    @CsvSource({
        "/retrouver-mon-inscription, un message vient de partir",
        "/mes-donnees, un message part avec un lien",
        "/connexion/lien, un lien vient de partir",
        "/actualites/lettre, Un message va arriver"
    })
    void whoAsksForAMessageReadsWhetherItLeaves(String address, String sentence) {
        assertThat(ask(mailed, address)).contains(sentence).doesNotContain(KEPT);
        assertThat(ask(unmailed, address)).contains(KEPT).doesNotContain(sentence, "courriers indésirables");
    }

    @Test
    void aReplacedLinkOpensNothingAndTheNewOneComesByMail() {
        registered(mailed, "zoe@exemple.fr");
        var old = latestPage("zoe@exemple.fr", 1);

        assertThat(mailed.visitor().post(old + NEW_LINK, Map.of()).words()).contains("Un nouveau lien vient de partir");

        assertThat(mailed.visitor().get(old).status()).isEqualTo(404);
        var latest = latestPage("zoe@exemple.fr", 2);
        assertThat(latest).isNotEqualTo(old);
        assertThat(mailed.visitor().get(latest).words()).contains("Place confirmée", "Remplacer mon lien");
    }

    @Test
    void aLinkThatNobodyCouldReceiveIsNotMadeAndTheOldOneGoesOn() {
        var person = Mailbox.at(unmailed);
        registered(unmailed, person.address());
        var page = person.ownPage();

        var refused = unmailed.visitor().post(page + NEW_LINK, Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Votre lien reste le même", "Rien n’a changé");
        var link = unmailed.bean(Settings.class).url() + page;
        var own = unmailed.visitor().get(page);
        assertThat(own.words())
                .contains("Place confirmée", "Gardez l’adresse de cette page", link)
                .doesNotContain("Remplacer mon lien");
        assertThat(own.html().select("button[data-copy]").attr("data-copy")).isEqualTo(link);
        assertThat(person.letters()).hasSize(1);
    }

    @Test
    void aLinkDoesNotEndWhileMessagesAreHeld() {
        registered(mailed, "anna@exemple.fr");
        var page = latestPage("anna@exemple.fr", 1);
        mailed.jdbc()
                .sql("INSERT INTO mail_hold (taken_at, since) VALUES (now(), now())")
                .update();
        try {
            assertThat(mailed.bean(MailHold.class).held()).isPresent();
            assertThat(mailed.visitor().post(page + NEW_LINK, Map.of()).status())
                    .isEqualTo(409);
        } finally {
            mailed.jdbc().sql("DELETE FROM mail_hold").update();
        }
        assertThat(mailed.visitor().get(page).status()).isEqualTo(200);
    }

    private static String registered(TestInstance preau, String address) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        return preau.visitor()
                .form(slug)
                .with("email", address)
                .day(preau.day(slug, "2024-09-24"))
                .send()
                .words();
    }

    private static String ask(TestInstance preau, String address) {
        var visitor = preau.visitor();
        var stamp = visitor.get(address).html().select("input[name=stamp]").val();
        var form = Map.of(
                "email",
                List.of("paul@exemple.fr"),
                "stamp",
                List.of(stamp),
                "rhythm",
                List.of(Rhythm.values()[0].name()));
        return visitor.post(address, form).words();
    }

    private static String latestPage(String address, int letters) {
        Eventually.until("the letter arrived", () -> server.received(address).size() >= letters);
        return server.received(address).getLast().ownPage();
    }
}
