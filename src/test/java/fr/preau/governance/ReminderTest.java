package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is reminded of what, once, and what they answer without an account. */
class ReminderTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);
    private final GovernanceRounds rounds = preau.bean(GovernanceRounds.class);

    private int planned(String kind) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE recipient = :who AND kind = :kind")
                .param("who", box.address())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoDidNotAnswerIsRemindedOnceAndWhoWasJustConvenedIsLeftInPeace() {
        var sitting = SittingFixture.of(contract, box.address());
        var link = box.latest().path("/convocation/");
        rounds.round();
        assertThat(planned("GOVERNANCE_REMINDED")).isZero();

        preau.jdbc()
                .sql("UPDATE sitting_told SET at = at - interval '3 days' WHERE email = :who")
                .param("who", box.address())
                .update();
        rounds.round();
        rounds.round();
        assertThat(planned("GOVERNANCE_REMINDED")).isEqualTo(1);
        assertThat(box.latest().path("/convocation/")).isEqualTo(link);
        assertThat(sitting.words()).contains("Sans réponse");
    }

    @Test
    void theOwnerOfAFollowUpIsRemindedAndClosesItOnceByTheirLink() {
        var sitting = SittingFixture.of(contract);
        sitting.done(
                "/suites",
                Map.of(
                        "followUp", "Réunir les porteurs",
                        "owner", "La Ville",
                        "ownerEmail", box.address(),
                        "due", "2024-09-12"));
        rounds.round();
        rounds.round();
        var link = box.latest().path("/suite/");
        assertThat(planned(FollowUpLetters.DUE)).isEqualTo(1);

        assertThat(preau.visitor().post(link, Map.of("answer", List.of(""))).words())
                .contains("Dites où vous en êtes");
        assertThat(preau.visitor()
                        .post(link, Map.of("answer", List.of("Réunion le 11")))
                        .status())
                .isEqualTo(302);
        assertThat(sitting.words()).contains("À faire", "Réponse : Réunion le 11");
        assertThat(preau.visitor()
                        .post(link, Map.of("answer", List.of("C’est tenu"), "done", List.of("true")))
                        .status())
                .isEqualTo(302);
        assertThat(sitting.words()).contains("Faite", "Réponse : C’est tenu");
        assertThat(preau.visitor()
                        .post(link, Map.of("answer", List.of("Encore"), "done", List.of("true")))
                        .words())
                .contains("cette suite est close");
        assertThat(contract.pilot().get(contract.address() + "/journal").words())
                .contains("Suite à donner dite faite, par lien");
        assertThat(preau.visitor().get("/suite/1-AAAAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
    }

    @Test
    void aMegabyteInAnyFieldOfTheirAnswerCostsAboutWhatAFormDoes() {
        SittingFixture.of(contract)
                .done(
                        "/suites",
                        Map.of(
                                "followUp", "Réunir les porteurs",
                                "owner", "La Ville",
                                "ownerEmail", box.address(),
                                "due", "2024-09-12"));
        rounds.round();

        OrdinaryTime.at(preau).holdsForFormsOf(box.latest().path("/suite/"));
    }

    @Test
    void whatIsDroppedHasAReasonThatIsRefusedWithItsWordsAndIsClosedOnce() {
        var sitting = SittingFixture.of(contract);
        sitting.done("/suites", Map.of("followUp", "Réunir les porteurs", "owner", "La Ville", "due", "2024-09-12"));
        var close = contract.pilot()
                .get(sitting.address())
                .html()
                .select("form[action*=/suites/]")
                .attr("action");
        var reason = "Trop long. ".repeat(40).strip();

        var refused = contract.pilot().post(close, Map.of("dropped", "true", "reason", reason));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Écrivez 300 caractères au plus.");
        assertThat(refused.html().select("input[name=reason]").val()).isEqualTo(reason);
        assertThat(contract.pilot().post(close, Map.of("done", "true")).status())
                .isEqualTo(302);
        assertThat(contract.pilot().post(close, Map.of("done", "true")).words()).contains("cette suite est déjà close");
    }
}
