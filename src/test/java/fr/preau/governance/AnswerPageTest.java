package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody who is convened finds behind their own link. */
class AnswerPageTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);

    private void join(String sitting, String name) {
        made(contract, sitting + "/ordre-du-jour", Map.of("title", "Bilan", "kind", "INFORM"));
        var at = contract.pilot()
                .get(sitting)
                .html()
                .select("form[action$=/pieces]")
                .attr("action");
        var kept = contract.pilot()
                .send(Upload.post(
                        contract.pilot().request(at),
                        Map.of(),
                        "piece",
                        name,
                        "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(kept.status()).isEqualTo(302);
    }

    @Test
    void thePapersOfTheAgendaAreNamedInTheConveningAndReadByTheLinkAlone() {
        var sitting = SittingFixture.of(contract, box.address());
        join(sitting.address(), "bilan-2024.pdf");
        sitting.done(
                "/date",
                Map.of("on", "2024-11-05", "begins", "14:00", "ends", "16:00", "place", "Mairie", "confirmed", "true"));
        var letter = box.latest();
        assertThat(letter.words()).contains("Bilan (Information) : bilan-2024.pdf", "par votre lien");
        var link = letter.path("/convocation/");
        var paper = preau.visitor().get(link).html().select("a[href*=/pieces/]").attr("href");

        assertThat(paper).startsWith(link + "/pieces/");
        assertThat(preau.visitor().get(paper).status()).isEqualTo(200);
        assertThat(preau.visitor().get(paper).header("Content-Disposition")).contains("bilan-2024.pdf");
        var other = Mailbox.at(preau);
        SittingFixture.of(ContractSpace.open(preau, "Emploi"), other.address());
        var foreign = other.latest().path("/convocation/");
        assertThat(preau.visitor().get(paper.replace(link, foreign)).status())
                .as("of another sitting")
                .isEqualTo(404);
        assertThat(preau.visitor().get(paper.replace(link, link + "A")).status())
                .as("by a link that is not whole")
                .isEqualTo(404);
    }

    @Test
    void whoSitsForTwoReadsForWhomTheyAnswer() {
        var sitting = SittingFixture.of(contract, box.address());
        made(
                contract,
                sitting.body() + "/membres",
                Map.of(
                        "college", "LANDLORDS",
                        "organisation", "Habitat du Val",
                        "holder", "Dominique Balmes",
                        "email", box.address(),
                        "since", "2024-01-01"));

        assertThat(preau.visitor().get(box.latest().path("/convocation/")).words())
                .contains(
                        "Cette page est pour Conseil citoyen du Moulin, Dominique Balmes et Habitat du Val, Dominique Balmes");
    }

    @Test
    void whatEarlierSittingsLeftOpenOpensTheNextAgendaUntilItIsClosed() {
        var sitting = SittingFixture.of(contract, box.address());
        box.latest();
        sitting.done("/suites", Map.of("followUp", "Réunir les porteurs", "owner", "La Ville", "due", "2024-12-01"));
        var next = made(
                contract,
                sitting.body() + "/seances",
                Map.of("on", "2024-10-15", "begins", "09:30", "ends", "12:00", "place", "Mairie"));
        made(contract, next + "/ordre-du-jour", Map.of("title", "Bilan", "kind", "INFORM"));
        made(contract, next + "/convocation", Map.of("confirmed", "true"));

        var letter = box.latest();
        assertThat(letter.words())
                .containsSubsequence(
                        "Suite encore ouverte : Réunir les porteurs (La Ville, avant le dimanche 1er décembre 2024)",
                        "Bilan (Information)");
        var link = letter.path("/convocation/");
        assertThat(preau.visitor().get(link).words())
                .containsSubsequence("Pour commencer, ce qui reste à faire : Réunir les porteurs", "Bilan");
        var close = contract.pilot()
                .get(next)
                .html()
                .select("form[action*=/suites/]")
                .attr("action");
        made(contract, close, Map.of("done", "true"));
        assertThat(preau.visitor().get(link).words()).doesNotContain("Pour commencer");
    }
}
