package fr.preau.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.platform.odt.OdtContent;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Download;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An annual report from its first draft to its publication, as a pilot writes it and as everybody reads it. */
class ReportJourneyTest {

    private static final TestInstance PREAU = TestInstance.shared();

    private final ContractSpace contract = ContractSpace.open(PREAU, "Emploi et activité");
    private final String base = contract.address() + "/suivi/rapports/2023";

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private String follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replace(PREAU.url(), "").replaceAll("\\?.*", "");
    }

    private String words(String address) {
        return contract.pilot().get(address).words();
    }

    /** Of the starting frame: participations to actions for jobs, which are an output. */
    private String indicator() {
        follow(post(contract.address() + "/suivi/referentiel", Map.of("section", "2")));
        return contract.pilot()
                .get(contract.address() + "/suivi")
                .html()
                .select("main li a:contains(Participations)")
                .attr("href");
    }

    private void measure(String indicator, String year, String count) {
        follow(post(indicator + "/mesures", Map.of("year", year, "numerator", count, "source", "Bilans")));
    }

    private void correct(String indicator, String what, String count) {
        var link = contract.pilot().get(indicator).html().select("li:contains(" + what + ") a[href$=/correction]");
        follow(post(
                link.attr("href"), Map.of("numerator", count, "source", "Bilans", "reason", "Une feuille oubliée")));
    }

    private void begin() {
        follow(post(contract.address() + "/suivi/rapports", Map.of("year", "2023")));
    }

    private static Map<String, String> councils(String vote) {
        return Map.of("councils", "Conseil municipal d’Essai\nConseil citoyen", "vote", vote);
    }

    private void write(String section, String text) {
        follow(post(base + "/paragraphes/" + section, Map.of("text", text)));
    }

    private void ask(String vote) {
        write("dsu", "Les écoles des quartiers.");
        write("perspectives", "Plus de culture.");
        follow(post(base + "/avis", councils(vote)));
    }

    /** Their month is over. */
    private void askedLongAgo() {
        PREAU.jdbc().sql("""
                UPDATE annual_report SET asked_on = asked_on - 40, due = due - 40
                WHERE contract_id = (SELECT id FROM city_contract WHERE slug = :slug)
                """).param("slug", contract.slug()).update();
    }

    private Page publish() {
        return post(base + "/publication", Map.of("confirmed", "true"));
    }

    @Test
    void aDraftWritesItselfAndFollowsItsFiguresToTheirSource() {
        var indicator = indicator();
        measure(indicator, "2022", "110");
        measure(indicator, "2023", "120");
        begin();

        var page = contract.pilot().get(base);
        assertThat(page.words())
                .contains(
                        "Participations aux actions d’emploi : 120 participations ; en 2022 : 110 participations",
                        "Ce paragraphe s’écrit de lui-même");
        assertThat(page.html().select("#actions a:contains(120)").attr("href")).isEqualTo(indicator);

        correct(indicator, "2023", "125");
        assertThat(words(base)).contains("125 participations").doesNotContain("120 participations", "a changé depuis");
    }

    @Test
    void whatSignatoriesNeighbourhoodsAndCardsDidIsToldWithWhereItIsMade() {
        follow(post(
                contract.address() + "/reglages",
                Map.of(
                        "themes", "3 ; Emploi et activité",
                        "neighbourhoods", "QN00101N ; Les Tilleuls\nQP001099 ; L’Ancien",
                        "controller", "Agglomération d’essai",
                        "share", "95")));
        var commitment = follow(post(
                contract.address() + "/engagements",
                Map.of(
                        "signatory", "La Ville",
                        "objective", "Ouvrir une halte",
                        "nature", "MAINSTREAM",
                        "theme", Long.toString(contract.theme("Emploi et activité")))));
        PREAU.jdbc()
                .sql("""
                INSERT INTO commitment_review (commitment_id, year, said, words, evidence, validated_by)
                VALUES (:commitment, 2023, 'PARTLY', 'Une sur deux', '', 'Camille Fontaine')
                """)
                .param("commitment", Long.parseLong(commitment.replaceAll(".*/", "")))
                .update();
        PREAU.jdbc().sql("""
                WITH measure AS (
                    INSERT INTO outgoing_measure (code, kind, words, basis, noted_at, noted_by)
                    VALUES ('QP001099', 'CONTINUES', 'Un dispositif', 'Une délibération', now(), 'Camille Fontaine')
                    RETURNING id
                )
                INSERT INTO outgoing_year (measure_id, year, outcome, words, noted_at, noted_by)
                SELECT id, 2023, 'KEPT', '', now(), 'Camille Fontaine' FROM measure
                """).update();
        PREAU.jdbc().sql("""
                INSERT INTO lesson_card (contract_id, title, what, written_on)
                SELECT id, 'Une halte', 'Ce qui a été fait', DATE '2023-05-02' FROM city_contract WHERE slug = :slug
                """).param("slug", contract.slug()).update();
        begin();

        assertThat(words(base))
                .contains(
                        "Engagements des signataires : 1 revu ; 0 tenu, 1 tenu en partie, 0 non tenu",
                        "L’Ancien, quartier sorti de la liste : ce qui y a été suivi : 1 mesure maintenue, 0 en partie, 0 arrêtée",
                        "Fiches de capitalisation : 1 écrite, dont 0 dans la bibliothèque de ressources");
        var links = contract.pilot().get(base).html();
        assertThat(links.select("#actions a:contains(1 revu)").attr("href"))
                .isEqualTo(contract.address() + "/engagements");
        assertThat(links.select("#evolution a:contains(1 mesure maintenue)").attr("href"))
                .isEqualTo("/quartiers/QP001099");
    }

    @Test
    void aRewrittenParagraphStaysAndAFigureThatMovedIsMarked() {
        var indicator = indicator();
        measure(indicator, "2023", "120");
        begin();
        var form = contract.pilot().get(base + "/paragraphes/actions").html();
        var text = form.select("textarea").text();
        assertThat(text).contains("{120");
        assertThat(post(base + "/paragraphes/actions", Map.of("text", " ")).words())
                .contains("Écrivez ce paragraphe");
        follow(post(base + "/paragraphes/actions", Map.of("text", "Une belle année : " + text.strip())));

        assertThat(words(base)).contains("Une belle année", "ses chiffres sont ceux d’aujourd’hui");
        correct(indicator, "2023", "125");

        assertThat(words(base))
                .contains("Une belle année", "120 participations (a changé depuis : 125 participations aujourd’hui)")
                .contains("1 chiffre a changé depuis");
    }

    @Test
    void whatIsSecretOrNotValidatedIsNoFigureOfAReport() {
        var indicator = indicator();
        measure(indicator, "2023", "3");
        begin();

        assertThat(contract.pilot().get(base).html().select("#actions a[href*=indicateurs]"))
                .isEmpty();
        assertThat(contract.pilot().get(base + "/paragraphes/actions").html().select("textarea"))
                .hasSize(1)
                .noneMatch(box -> box.text().contains("3 participations"));
    }

    @Test
    void number9CouncilsHaveTheirMonthAndSilenceIsFavourable() {
        begin();
        // Today is 10 September 2024: a month ends on 10 October.
        assertThat(post(base + "/avis", Map.of("councils", "Conseil citoyen", "vote", "2024-10-10"))
                        .words())
                .contains(
                        "Les conseils ont un mois, jusqu’au jeudi 10 octobre 2024",
                        "le lundi 9 septembre 2024 au plus tard");
        var today = contract.pilot().get(base);
        assertThat(today.status()).isEqualTo(200);
        ask("2030-10-20");
        assertThat(words(base)).contains("Attendu").doesNotContain("Réputé favorable");
        assertThat(post(base + "/approbation", Map.of("by", "Conseil", "on", "2024-09-10"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatNobodyWroteIsAskedAboutBeforeItLeavesAndIsNeverReadAsATask() {
        begin();

        var refused = post(base + "/avis", councils("2030-10-20"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words())
                .contains("Rien n’est encore écrit sous « L’emploi de la dotation de solidarité urbaine » et "
                        + "« Les perspectives »");
        assertThat(refused.html().select("#councils").text()).contains("Conseil citoyen");
        write("dsu", "Les écoles des quartiers.");
        var form = new HashMap<>(councils("2030-10-20"));
        assertThat(post(base + "/avis", form).words()).contains("sous « Les perspectives »");
        form.put("unwritten", "true");
        follow(post(base + "/avis", form));
        askedLongAgo();
        follow(post(base + "/approbation", Map.of("by", "Conseil d’agglomération", "on", "2024-09-10")));

        assertThat(publish().words()).contains("Rien n’est encore écrit sous « Les perspectives »");
        follow(post(base + "/publication", Map.of("confirmed", "true", "unwritten", "true")));

        assertThat(PREAU.visitor().get("/rapports/" + contract.slug() + "/2023").words())
                .contains("Les écoles des quartiers", "Rien n’est écrit à ce sujet")
                .doesNotContain("À écrire");
    }

    @Test
    void whatWasPublishedNeverMovesWhateverIsCorrected() {
        var indicator = indicator();
        measure(indicator, "2023", "120");
        begin();
        ask("2030-10-20");
        assertThat(publish().status()).isEqualTo(422);
        var opinion =
                contract.pilot().get(base).html().select("form[action*=/avis/]").attr("action");
        var number = opinion.replaceAll(".*/", "");
        follow(post(opinion, Map.of("said" + number, "RESERVED", "text" + number, "Plus de culture")));
        askedLongAgo();
        assertThat(words(base)).contains("Réputé favorable");
        follow(post(
                base + "/approbation",
                Map.of("by", "Conseil d’agglomération", "on", "2024-09-10", "follow", "La culture sera renforcée.")));
        var open = "/rapports/" + contract.slug() + "/2023";
        assertThat(PREAU.visitor().get(open).status()).isEqualTo(404);
        assertThat(post(base + "/publication", Map.of()).status()).isEqualTo(303);
        follow(publish());
        var before = PREAU.visitor().get(open).words();
        assertThat(before)
                .contains("120 participations", "Favorable avec des réserves", "Plus de culture", "Réputé favorable")
                .contains("D’où viennent les chiffres", "Participations aux actions d’emploi, 2023. Comptes rendus");

        correct(indicator, "2023", "140");
        follow(post(
                indicator + "/modification",
                Map.of("name", "Autre nom", "unit", "u", "source", "Ailleurs", "threshold", "100")));
        follow(post(indicator + "/retrait", Map.of()));
        assertThat(post(base + "/paragraphes/actions", Map.of("text", "Autrement"))
                        .status())
                .isEqualTo(409);
        assertThat(publish().status()).isEqualTo(422);
        assertThat(post(opinion, Map.of("said" + number, "UNFAVOURABLE")).status())
                .isEqualTo(422);

        assertThat(PREAU.visitor().get(open).words()).isEqualTo(before);
        for (var sql : List.of(
                "UPDATE report_paragraph SET text = 'x'",
                "DELETE FROM report_opinion",
                "UPDATE report_figure SET label = 'x'",
                "UPDATE annual_report SET follow_up = 'x' WHERE state = 'PUBLISHED'")) {
            assertThatThrownBy(() -> PREAU.jdbc().sql(sql).update()).hasMessageContaining("is published");
        }
        var paper = Download.of(PREAU.visitor().request(open + "/rapport.pdf").GET())
                .paper();
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.words()).contains("120 participations [1]");
        var text = PREAU.visitor().request(open + "/rapport.odt").GET();
        assertThat(OdtContent.of(Download.of(text).bytes())
                        .content()
                        .select("text|h")
                        .eachText())
                .contains("Rapport annuel 2023", "Les actions menées", "Les avis");
        assertThat(OdtContent.of(Download.of(text).bytes())
                        .content()
                        .select("table|table-cell")
                        .eachText())
                .containsExactly(
                        "Ce qui est compté",
                        "2023",
                        "2022",
                        "Participations aux actions d’emploi",
                        "120 participations [1]",
                        "–");
        assertThat(OdtContent.of(Download.of(text).bytes())
                        .content()
                        .select("table|table-cell text|a")
                        .eachAttr("xlink:href"))
                .containsExactly("#source-1");
    }

    @Test
    void aFigureKeepsItsSourceWhateverBecomesOfItOnceCouncilsWereAsked() {
        var indicator = indicator();
        measure(indicator, "2023", "120");
        begin();
        ask("2030-10-20");
        follow(post(indicator + "/retrait", Map.of()));
        askedLongAgo();
        follow(post(base + "/approbation", Map.of("by", "Conseil d’agglomération", "on", "2024-09-10")));
        follow(publish());

        var page = PREAU.visitor().get("/rapports/" + contract.slug() + "/2023");
        assertThat(page.html().select("p a[href=#source-1]:contains(120), li a[href=#source-1]:contains(120)"))
                .hasSize(1);
        assertThat(page.html().select("td a[href=#source-1]:contains(120)")).hasSize(1);
        assertThat(page.words()).contains("Participations aux actions d’emploi, 2023. Comptes rendus");
        assertThat(page.html().select("h3").eachText())
                .contains("Les habitants accèdent-ils mieux à l’emploi et à l’activité ?");
    }

    @Test
    void anotherContractsReportIsNotFound() {
        begin();
        var other = ContractSpace.open(PREAU, "Emploi");

        assertThat(other.pilot().get(base).status()).isEqualTo(404);
        assertThat(other.pilot()
                        .get(base.replace(contract.slug(), other.slug()))
                        .status())
                .isEqualTo(404);
        assertThat(PREAU.visitor().get("/rapports/" + contract.slug() + "/2023").status())
                .isEqualTo(404);
    }
}
