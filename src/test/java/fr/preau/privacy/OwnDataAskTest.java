package fr.preau.privacy;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.job.Nightly;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who has no registration asks for their data by their address, and asks of the centre what they cannot do. */
class OwnDataAskTest {

    private static final String DAY = "2024-09-24";
    private static final String WISH = "Retirez-moi de la liste des « porteurs », s’il vous plaît.";

    private static TestInstance preau;

    private final Mailbox person = Mailbox.at(preau);

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static void ask(String address) {
        assertThat(preau.visitor()
                        .post("/mes-donnees", Map.of("email", List.of(address)))
                        .words())
                .contains("Aucun message n’est envoyé");
    }

    /** Of a contact on a page, who has neither an account nor a registration. */
    private String contact() {
        var slug = preau.publish(cycle().day(DAY, 10));
        preau.jdbc()
                .sql("INSERT INTO cycle_contact (cycle_id, name, email, phone) VALUES (:cycle, 'Awa Diop', :email, '')")
                .param("cycle", preau.cycle(slug))
                .param("email", person.address())
                .update();
        ask(person.address());
        return person.latest().path("/mes-donnees/");
    }

    @Test
    void anAddressOfWhichNothingIsKeptHasNoMessageAndTheSameAnswer() {
        ask(person.address());

        assertThat(person.letters()).isEmpty();
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM own_data_link WHERE email = :email")
                        .param("email", person.address())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAskingLeftIsNoReasonToBeWrittenToAgain() {
        contact();
        preau.jdbc()
                .sql("DELETE FROM cycle_contact WHERE email = :email")
                .param("email", person.address())
                .update();

        ask(person.address());

        assertThat(person.letters()).hasSize(1);
    }

    @Test
    void whoeverIsHereOtherwiseSeesTakesAndErasesWhatIsTheirs() {
        var page = contact();

        assertThat(preau.visitor().get(page).words()).contains("Nom, comme contact sur une page Awa Diop");
        assertThat(preau.visitor().get(page).header("Cache-Control")).contains("no-store");
        assertThat(preau.visitor().get(page + "/mes-donnees.json").response().body())
                .contains("\"table\":\"cycle_contact\"", "Awa Diop")
                .doesNotContain(page);
        assertThat(preau.visitor().post(page + "/effacement", Map.of()).words()).contains("Ce n’est pas réversible.");

        var receipt = preau.visitor().post(page + "/effacement", Map.of("sure", List.of("oui")));

        assertThat(receipt.words()).contains("C’est effacé", "rien ici ne se souvient plus de vous");
        assertThat(preau.visitor().get(page).status()).isEqualTo(404);
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM cycle_contact WHERE email = :email")
                        .param("email", person.address())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkIsGoodForTwoDaysAndNobodyFillsAMailbox() {
        var page = contact();
        for (var i = 0; i < 5; i++) {
            ask(person.address());
        }
        assertThat(person.letters()).hasSize(3);

        preau.clock().advance(Duration.ofHours(47));
        assertThat(preau.visitor().get(page).status()).isEqualTo(200);
        preau.clock().advance(Duration.ofHours(2));
        for (var forged : List.of(page, page.substring(0, page.length() - 2) + "xx", "/mes-donnees/rien")) {
            assertThat(preau.visitor().get(forged).status()).isEqualTo(404);
            assertThat(preau.visitor().post(forged + "/effacement", Map.of()).status())
                    .isEqualTo(404);
            assertThat(preau.visitor()
                            .post(forged + "/demande", Map.of("words", List.of(WISH)))
                            .status())
                    .isEqualTo(404);
        }

        preau.clock().advance(Duration.ofDays(8));
        night();
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM own_data_link")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(person.letters()).isEmpty();
    }

    private static void night() {
        preau.beans(Nightly.class).stream()
                .filter(one -> one.job().equals("own-data-night"))
                .forEach(Nightly::run);
    }

    @Test
    void whatSomebodyAsksOfTheCentreIsReadAndClosedByAnAdministrator() {
        var page = contact();

        var empty = preau.visitor().post(page + "/demande", Map.of("words", List.of(" ")));
        assertThat(empty.status()).isEqualTo(422);
        var longer = preau.visitor().post(page + "/demande", Map.of("words", List.of("x".repeat(1_001))));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.html().select("textarea[name=words]").val()).hasSize(1_001);
        assertThat(preau.visitor()
                        .post(page + "/demande", Map.of("words", List.of(WISH)))
                        .words())
                .contains("Votre demande est arrivée le");
        preau.visitor().post(page + "/demande", Map.of("words", List.of(WISH + " Merci.")));

        var told = Mailbox.of(preau, "centre@exemple.fr").letters();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().text())
                .contains("/gestion/registre#demandes")
                .doesNotContain(person.address(), "porteurs");

        var admin = Organiser.at(preau);
        var register = admin.get("/gestion/registre");
        assertThat(register.words()).contains(person.address(), WISH + " Merci.");
        assertThat(admin.get("/gestion/registre.pdf").response().body()).doesNotContain(person.address());
        var form = register.html().select("article:contains(" + person.address() + ") form");
        var read = Map.of("seen", form.select("input[name=seen]").val());
        preau.visitor().post(page + "/demande", Map.of("words", List.of(WISH + " Et de la lettre.")));

        var early = admin.post(form.attr("action"), read);

        assertThat(admin.get(early.header("Location")).words())
                .contains("a réécrit sa demande entre-temps", "Et de la lettre.");
        admin.post(form.attr("action"), Map.of());
        assertThat(admin.get("/gestion/registre").words()).doesNotContain(person.address());
        assertThat(admin.get(admin.post(form.attr("action"), Map.of()).header("Location"))
                        .words())
                .contains("cette demande était déjà close");
        assertThat(admin.get("/gestion/journal").words()).contains("Demande d’une personne sur ses données close");
    }

    /** Who asks before they have themselves erased is still answered. */
    @Test
    void aWishOutlivesTheErasureAndIsAmongTheData() {
        var page = contact();
        preau.visitor().post(page + "/demande", Map.of("words", List.of(WISH)));
        assertThat(preau.visitor().get(page + "/mes-donnees.json").response().body())
                .contains("own_data_wish");

        var receipt = preau.visitor().post(page + "/effacement", Map.of("sure", List.of("oui")));

        assertThat(receipt.words()).contains("Reste ce que le centre seul efface : Demandes sur les données");
        assertThat(Organiser.at(preau).get("/gestion/registre").words()).contains(person.address());
        preau.clock().advance(Duration.ofDays(368));
        night();
        assertThat(Organiser.at(preau).get("/gestion/registre").words()).doesNotContain(person.address());
    }

    /** Of whatever kind: those of carriers and funders are no registration's. */
    @Test
    void noMessageToWhoIsErasedStaysNorLeaves() {
        var page = contact();
        preau.jdbc()
                .sql("""
                        INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at, body)
                        VALUES ('PROGRAMME_CARRIER_LINK', 1, '{}', :to, 'REFUSED', now(), now(), 'Chère Awa')
                        """)
                .param("to", person.address().toUpperCase(Locale.ROOT))
                .update();

        preau.visitor().post(page + "/effacement", Map.of("sure", List.of("oui")));

        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM message WHERE lower(recipient) = :to OR body LIKE 'Chère Awa%'")
                        .param("to", person.address())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMegabyteInAnyFieldCostsAboutWhatAFormDoes() {
        OrdinaryTime.at(preau).holdsForFormsOf("/mes-donnees");
        OrdinaryTime.at(preau).holdsForFormsOf(contact());
    }
}
