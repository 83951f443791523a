package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Mailbox;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A funder's link makes way for another where the other reaches somebody, and there alone. */
class FunderLinkTest {

    private static MailServer server;
    private static TestInstance mailed;

    @BeforeAll
    static void start() {
        server = MailServer.started();
        mailed = TestInstance.start(server.settings());
    }

    @AfterAll
    static void stop() {
        mailed.close();
        server.close();
    }

    @Test
    void aNewerLinkEndsTheOnesBefore() {
        var contract = ContractSpace.open(mailed, "Emploi");
        var send = funder(contract, "prefecture@exemple.fr");
        contract.pilot().post(send, Map.of());
        var old = arrived("prefecture@exemple.fr", 1).path("/financeur/");

        contract.pilot().post(send, Map.of());

        var latest = arrived("prefecture@exemple.fr", 2).path("/financeur/");
        assertThat(mailed.visitor().get(old).status()).isEqualTo(410);
        assertThat(mailed.visitor().get(latest).status()).isEqualTo(200);
    }

    @Test
    void noLinkEndsWhileMessagesAreHeld() {
        var contract = ContractSpace.open(mailed, "Emploi");
        var send = funder(contract, "region@exemple.fr");
        contract.pilot().post(send, Map.of());
        var link = arrived("region@exemple.fr", 1).path("/financeur/");
        mailed.jdbc()
                .sql("INSERT INTO mail_hold (taken_at, since) VALUES (now(), now())")
                .update();
        try {
            assertThat(told(contract, send)).contains("Rien n’a changé", "Celui d’avant s’ouvre toujours");
        } finally {
            mailed.jdbc().sql("DELETE FROM mail_hold").update();
        }
        assertThat(mailed.visitor().get(link).status()).isEqualTo(200);
    }

    @Test
    void withoutAServerTheFirstIsKeptAndNoneEndsIt() {
        var unmailed = TestInstance.shared();
        var contract = ContractSpace.open(unmailed, "Emploi");
        var box = Mailbox.at(unmailed);
        var send = funder(contract, box.address());
        assertThat(told(contract, send)).contains("Le lien du financeur est renouvelé", "gardé, non envoyé");
        var link = box.latest().path("/financeur/");

        assertThat(told(contract, send))
                .contains("Rien n’a changé", "Celui d’avant s’ouvre toujours")
                .doesNotContain("renouvelé");

        assertThat(unmailed.visitor().get(link).status()).isEqualTo(200);
        assertThat(box.letters()).hasSize(1);
        unmailed.jdbc()
                .sql("UPDATE contract_funder SET link_until = DATE '2024-09-01' WHERE email = :email")
                .param("email", box.address())
                .update();
        assertThat(told(contract, send)).contains("Le lien du financeur est renouvelé");
        assertThat(unmailed.visitor().get(box.latest().path("/financeur/")).status())
                .as("one that opens nothing is replaced all the same")
                .isEqualTo(200);
    }

    /** The address by which a pilot sends the link. */
    private static String funder(ContractSpace contract, String email) {
        contract.openYear(2025);
        var funder = contract.funder("État");
        contract.pilot().post(contract.address() + "/financeurs", Map.of("name", "État", "email", email));
        return contract.address() + "/financeurs/" + funder + "/lien";
    }

    /** What a pilot who sends a link reads. */
    private static String told(ContractSpace contract, String send) {
        var answer = contract.pilot().post(send, Map.of());
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return contract.pilot().get(answer.header("Location")).words();
    }

    private static ReceivedMail arrived(String address, int letters) {
        Eventually.until("the letter arrived", () -> server.received(address).size() >= letters);
        return server.received(address).getLast();
    }
}
