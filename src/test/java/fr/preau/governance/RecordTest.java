package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of a sitting on its way to its members and their chairs, and the papers around it. */
class RecordTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);

    private SittingFixture held() {
        var sitting = SittingFixture.of(contract, box.address());
        box.latest();
        sitting.everybodyComes();
        sitting.done("/decisions", Map.of("decision", "Le bilan est adopté."));
        return sitting;
    }

    @Test
    void theRecordGoesToTheMembersWhoCorrectItUntilADayAndIsThenApproved() {
        var sitting = held();
        assertThat(sitting.send("/releve/envoi", Map.of("until", "2024-09-20")).status())
                .as("not without the question")
                .isEqualTo(303);
        assertThat(sitting.send("/releve/envoi", Map.of("until", "2024-09-09", "confirmed", "true"))
                        .words())
                .contains("Donnez un jour à venir");
        sitting.done("/releve/envoi", Map.of("until", "2024-09-20", "confirmed", "true"));
        assertThat(sitting.send("/releve/envoi", Map.of("until", "2024-09-21", "confirmed", "true"))
                        .status())
                .as("nobody is written to twice")
                .isEqualTo(422);

        var letter = box.latest();
        assertThat(letter.words()).contains("jusqu’au vendredi 20 septembre 2024");
        var link = letter.path("/convocation/");
        assertThat(preau.visitor().get(link).words()).contains("Le bilan est adopté", "Présent : Conseil citoyen");
        OrdinaryTime.at(preau).holdsForFormsOf(link);
        assertThat(preau.visitor()
                        .post(link + "/correction", Map.of("correction", List.of(" ")))
                        .words())
                .contains("Écrivez la correction");
        assertThat(preau.visitor()
                        .post(link + "/correction", Map.of("correction", List.of("Le bilan de 2023.")))
                        .status())
                .isEqualTo(302);
        assertThat(sitting.words()).contains("Conseil citoyen du Moulin : Le bilan de 2023.");

        assertThat(sitting.send("/decisions", Map.of("decision", "Trop tard")).status())
                .isEqualTo(422);
        sitting.done("/releve", Map.of("record", "### Décisions\n\nLe bilan de 2023 est adopté."));
        assertThat(sitting.send("/approbation", Map.of("by", "La présidente")).words())
                .contains("Les membres corrigent le relevé jusqu’au vendredi 20 septembre 2024");
        preau.jdbc()
                .sql("UPDATE sitting SET corrections_until = DATE '2024-09-09' WHERE id = :id")
                .param("id", Long.parseLong(sitting.address().replaceAll(".*/", "")))
                .update();
        assertThat(preau.visitor()
                        .post(link + "/correction", Map.of("correction", List.of("Encore")))
                        .words())
                .contains("n’attend plus de correction");
        sitting.done("/approbation", Map.of("by", "La présidente"));
        assertThat(preau.visitor().get(link).words()).contains("Le bilan de 2023 est adopté");
    }

    @Test
    void whatWasTypedLiveStandsInTheRecordToTheLastCharacter() {
        var sitting = held();
        sitting.done("/decisions", Map.of("decision", "1. Écrire à <la CAF> & *au* bailleur\n# dès lundi"));

        sitting.done("/releve/envoi", Map.of("until", "2024-09-20", "confirmed", "true"));

        var read = preau.visitor().get(box.latest().path("/convocation/"));
        assertThat(read.words()).contains("2024-2 1. Écrire à <la CAF> & *au* bailleur # dès lundi");
        assertThat(read.html().select("em, h3:contains(lundi)")).isEmpty();
    }

    @Test
    void everybodyReadsTheDecisionsOfAnApprovedRecordAndNobodysName() {
        var sitting = held();
        var page = contract.address().replace("/contrats/", "/releves/");
        assertThat(preau.visitor().get(page).words()).contains("Aucun relevé n’est encore approuvé.");

        sitting.done("/releve", Map.of("record", "### Présents\n\nDominique Balmes"));
        sitting.done("/approbation", Map.of("by", "La présidente"));

        assertThat(preau.visitor().get(page).words())
                .contains("Comité de pilotage, mardi 10 septembre 2024", "Décision 2024-1 : Le bilan est adopté.")
                .doesNotContain("Balmes", "La présidente");
        assertThat(contract.pilot().get(sitting.body()).html().select("a[href=" + page + "]"))
                .hasSize(1);
        assertThat(preau.visitor().get("/releves/nulle-part").status()).isEqualTo(404);
    }

    @Test
    void theSignInSheetHasALineForEachMember() {
        var sitting = SittingFixture.of(contract);

        var paper = Download.of(contract.pilot()
                        .request(sitting.address() + "/emargement.pdf")
                        .GET())
                .paper();

        assertThat(paper.words()).contains("Feuille d’émargement", "Conseil citoyen du Moulin", "Dominique Balmes");
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE sitting SET record = 'Autre chose' WHERE id = :sitting",
                "UPDATE sitting SET state = 'HELD' WHERE id = :sitting",
                "UPDATE sitting SET record = 'Effacé' WHERE id = :sitting",
                "UPDATE sitting SET record = 'Effacé', approved_by = 'Effacé', place = 'Ailleurs' WHERE id = :sitting",
                "DELETE FROM sitting WHERE id = :sitting",
                "INSERT INTO sitting_decision (sitting_id, body_id, year, number, text) "
                        + "SELECT sitting_id, body_id, year, 99, 'De plus' FROM sitting_decision WHERE sitting_id = :sitting",
                "UPDATE sitting_decision SET text = 'Rejeté' WHERE sitting_id = :sitting",
                "UPDATE sitting_decision SET sitting_id = :other, number = 99 WHERE sitting_id = :sitting",
                "UPDATE sitting_decision SET sitting_id = :sitting, number = 99 WHERE sitting_id = :other",
                "DELETE FROM sitting_decision WHERE sitting_id = :sitting"
            })
    void nothingMovesInAnApprovedRecord(String change) {
        var approved = held();
        approved.done("/releve", Map.of("record", "### Décisions\n\nLe bilan est adopté."));
        approved.done("/approbation", Map.of("by", "La présidente"));
        var other = SittingFixture.of(ContractSpace.open(preau, "Emploi"));
        other.everybodyComes();
        other.done("/decisions", Map.of("decision", "Le calendrier est adopté."));

        assertThatThrownBy(() -> preau.jdbc()
                        .sql(change)
                        .param("sitting", number(approved))
                        .param("other", number(other))
                        .update())
                .hasMessageContaining("the record of sitting " + number(approved) + " is approved");
    }

    private static long number(SittingFixture sitting) {
        return Long.parseLong(sitting.address().replaceAll(".*/", ""));
    }

    private Page upload(String address, String name, String content) {
        return contract.pilot()
                .send(Upload.post(
                        contract.pilot().request(address),
                        Map.of(),
                        "piece",
                        name,
                        content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aPaperIsKnownByItsContent() {
        var sitting = SittingFixture.of(contract);
        sitting.done("/ordre-du-jour", Map.of("title", "Bilan", "kind", "INFORM"));
        var join = contract.pilot()
                .get(sitting.address())
                .html()
                .select("form[action$=/pieces]")
                .attr("action");

        assertThat(upload(join, "bilan.pdf", "MZ").words()).contains("ni un PDF, ni une image");
        assertThat(upload(join, "bilan.pdf", "%PDF-1.7 puis PK\u0005\u0006").words())
                .as("two things at once")
                .contains("ni un PDF, ni une image");
        assertThat(upload(join, "bilan.pdf", "%PDF-1.7").status()).isEqualTo(302);
        var link = contract.pilot()
                .get(sitting.address())
                .html()
                .select("a:contains(bilan.pdf)")
                .attr("href");
        assertThat(contract.pilot().get(link).status()).isEqualTo(200);
        var other = SittingFixture.of(ContractSpace.open(preau, "Emploi"));
        assertThat(contract.pilot()
                        .get(other.address() + link.replaceAll(".*(/points/)", "$1"))
                        .status())
                .isEqualTo(404);
    }
}
