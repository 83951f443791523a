package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.calendar.CalendarFile;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Held;
import fr.preau.testing.Mailbox;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deputy has a link of their own, as long as they stand in, and for what a deputy may do. */
class DeputyTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox holders = Mailbox.at(preau);
    private final Mailbox deputies = Mailbox.at(preau);
    private final String body =
            made(contract, contract.address() + "/instances", Map.of("name", "Comité technique", "minimum", "2"));
    private String sitting;
    private String holder;
    private String deputy;

    private void seat(String organisation, Mailbox deputyAt) {
        made(
                contract,
                body + "/membres",
                Map.of(
                        "organisation",
                        organisation,
                        "holder",
                        "Dominique Balmes",
                        "email",
                        holders.address(),
                        "deputy",
                        "Claude Serre",
                        "deputyEmail",
                        deputyAt.address(),
                        "since",
                        "2024-01-01"));
    }

    private long letters(Mailbox box) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE recipient = :who")
                .param("who", box.address())
                .query(Long.class)
                .single();
    }

    private Page answer(String link, String answer) {
        return preau.visitor().post(link, Map.of("answer", List.of(answer), "representedBy", List.of("Quelqu’un")));
    }

    @BeforeEach
    void theHolderIsExcused() {
        seat("Préfecture", deputies);
        seat("Délégation", Mailbox.at(preau));
        sitting = made(
                contract,
                body + "/seances",
                Map.of("on", "2024-10-15", "begins", "09:30", "ends", "12:00", "place", "Salle des fêtes"));
        made(contract, sitting + "/convocation", Map.of("confirmed", "true"));
        holder = holders.latest().path("/convocation/");
        assertThat(letters(deputies)).isZero();
        assertThat(answer(holder, "EXCUSED").status()).isEqualTo(302);
        answer(holder, "EXCUSED");
        assertThat(letters(deputies)).isEqualTo(1);
        deputy = deputies.latest().path("/convocation/");
    }

    private int status(String link) {
        return preau.visitor().get(link).status();
    }

    @Test
    void theirLinkSaysForWhomAndIsNotTheHolders() {
        assertThat(deputies.latest().words())
                .contains("Claude Serre", "Salle des fêtes", "Vous suppléez Préfecture, Dominique Balmes");
        assertThat(deputy).isNotEqualTo(holder);
        assertThat(preau.visitor().get(deputy).words()).contains("qui supplée Préfecture, Dominique Balmes");
    }

    @Test
    void theySayWhetherTheyComeToThatSeatAlone() {
        assertThat(answer(deputy, "COMES").status()).isEqualTo(302);

        var seats = contract.pilot().get(sitting).words();
        assertThat(seats).contains("Sera représenté par Claude Serre").containsOnlyOnce("Sera représenté");
        assertThat(seats).contains("S’excuse");
        assertThat(preau.visitor().get(deputy).html().select("option[selected]").text())
                .isEqualTo("Vient");
        assertThat(answer(deputy, "EXCUSED").status()).isEqualTo(302);
        assertThat(contract.pilot().get(sitting).words()).doesNotContain("Sera représenté");
    }

    @Test
    void theyNameNobodyElseInTheHoldersPlace() {
        assertThat(answer(deputy, "REPRESENTED").status()).isEqualTo(422);
        assertThat(contract.pilot().get(sitting).words()).doesNotContain("Sera représenté");
    }

    @Test
    void theyReadTheRecordAndAskForNoCorrectionOfIt() {
        made(
                contract,
                sitting + "/date",
                Map.of("on", "2024-09-10", "begins", "09:30", "ends", "12:00", "place", "Mairie", "confirmed", "true"));
        made(contract, sitting + "/releve", Map.of("record", "Ce qui fut dit."));
        made(contract, sitting + "/releve/envoi", Map.of("confirmed", "true", "until", "2024-10-20"));

        assertThat(preau.visitor().get(deputy).words())
                .contains("Ce qui fut dit.", "par son propre lien")
                .doesNotContain("Demander la correction");
        assertThat(preau.visitor()
                        .post(deputy + "/correction", Map.of("correction", List.of("Non.")))
                        .status())
                .isEqualTo(422);
        assertThat(contract.pilot().get(sitting).words()).doesNotContain("Non.");
    }

    @Test
    void theirLinkEndsOnceTheHolderComes() {
        answer(holder, "COMES");

        assertThat(status(deputy)).isEqualTo(410);
        assertThat(answer(deputy, "EXCUSED").status()).isEqualTo(410);
        assertThat(preau.visitor().get(deputy).words())
                .contains("Ce lien est terminé", "Pour en avoir un autre, écrivez à l’équipe du contrat")
                .doesNotContain("Préfecture", "Claude Serre", "Val d’essai");
        assertThat(contract.pilot().get(sitting).words()).doesNotContain("S’excuse");
        assertThat(status(holder)).isEqualTo(200);
    }

    @Test
    void theirLinkEndsOnceTheHolderNamesSomebodyElse() {
        answer(holder, "REPRESENTED");

        assertThat(status(deputy)).isEqualTo(410);
    }

    @Test
    void theirLinkEndsWithTheMandate() {
        made(
                contract,
                contract.pilot()
                        .get(body)
                        .html()
                        .select("li:contains(Préfecture) form")
                        .attr("action"),
                Map.of("until", "2024-09-30"));

        assertThat(status(deputy)).isEqualTo(410);
    }

    private static boolean cancels(ReceivedMail letter) {
        return CalendarFile.read(letter.calendars().getFirst()).getMethod().isCancel();
    }

    @Test
    void theyAreToldOfAnotherDayEvenOnceTheySaidThatTheyCome() {
        answer(deputy, "COMES");

        made(
                contract,
                sitting + "/date",
                Map.of("on", "2024-10-22", "begins", "14:00", "ends", "16:00", "place", "Mairie", "confirmed", "true"));

        assertThat(letters(deputies)).isEqualTo(2);
        assertThat(deputies.latest().words()).contains("22 octobre", "Mairie", "Vous suppléez Préfecture");
        assertThat(cancels(deputies.latest())).isFalse();
        assertThat(status(deputies.latest().path("/convocation/"))).isEqualTo(200);
    }

    @Test
    void theyAreToldOfItsEnd() {
        made(contract, sitting + "/annulation", Map.of("confirmed", "true"));

        assertThat(letters(deputies)).isEqualTo(2);
        assertThat(deputies.latest().words()).contains("Cette séance est annulée", "Vous suppléez Préfecture");
        assertThat(cancels(deputies.latest())).isTrue();
    }

    @Test
    void theyAreToldOnceTheHolderComesAndConvenedAgainIfNot() {
        answer(holder, "COMES");

        assertThat(deputies.latest().words()).contains("Vous ne suppléez plus Préfecture");
        assertThat(cancels(deputies.latest())).isTrue();

        answer(holder, "EXCUSED");

        assertThat(letters(deputies)).isEqualTo(3);
        assertThat(status(deputies.latest().path("/convocation/"))).isEqualTo(200);
    }

    @Test
    void theyAreToldOnceTheMandateEnds() {
        made(
                contract,
                contract.pilot()
                        .get(body)
                        .html()
                        .select("li:contains(Préfecture) form")
                        .attr("action"),
                Map.of("until", "2024-10-14"));

        assertThat(deputies.latest().words()).contains("votre mandat ne court plus");
        assertThat(cancels(deputies.latest())).isTrue();
    }

    @Test
    void aHolderWhoIsExcusedAgainLeavesTheirAnswer() {
        answer(deputy, "COMES");

        assertThat(answer(holder, "EXCUSED").status()).isEqualTo(302);

        assertThat(contract.pilot().get(sitting).words()).contains("Sera représenté par Claude Serre");
        assertThat(letters(deputies)).isEqualTo(1);
    }

    @Test
    void aHolderWhoWaversDoesNotWriteToThemWithoutEnd() {
        var statuses = Stream.iterate(0, one -> one + 1)
                .limit(12)
                .map(one -> answer(holder, one % 2 == 0 ? "COMES" : "EXCUSED").status())
                .toList();

        assertThat(statuses).startsWith(302, 302).endsWith(422);
        assertThat(letters(deputies)).isEqualTo(6);
        assertThat(answer(holder, "EXCUSED").words()).contains("déjà changé plusieurs fois");
    }

    @Test
    void anAnswerOfTheMomentTheSittingIsCancelledIsRefusedAndConvenesNobody() {
        var cancelling = preau.bean(Convening.class);
        var id = Long.parseLong(sitting.replaceAll(".*/", ""));

        var late = Held.whileOpen(preau, () -> cancelling.cancel(id), () -> answer(holder, "COMES"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("n’attend plus de réponse");
        assertThat(contract.pilot().get(sitting).words()).doesNotContain("Vient");
    }
}
