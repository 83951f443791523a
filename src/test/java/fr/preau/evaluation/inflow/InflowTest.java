package fr.preau.evaluation.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What carriers report becomes measures by itself, to be validated; what people wrote stands. */
class InflowTest {

    private static final String ALL = "participations";

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi et activité", "Santé");
    private final String inflows = contract.address() + "/suivi/reprises";

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private void follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
    }

    private long sheet(String title, String theme) {
        return Long.parseLong(contract.action(2023, title, theme, CarrierKind.ASSOCIATION, "1 000")
                .replaceAll(".*/", ""));
    }

    private void reports(long sheet, int people) {
        preau.jdbc()
                .sql("UPDATE action_sheet SET state = 'REPORTED' WHERE id = :id")
                .param("id", sheet)
                .update();
        preau.jdbc().sql("""
                INSERT INTO action_report (sheet_id, text, participants, sent_at) VALUES (:id, 'Fait.', :people, now())
                ON CONFLICT (sheet_id) DO UPDATE SET participants = excluded.participants
                """).param("id", sheet).param("people", people).update();
    }

    private String indicator() {
        follow(post(contract.address() + "/suivi/referentiel", Map.of("section", "2")));
        return contract.pilot()
                .get(contract.address() + "/suivi")
                .html()
                .select("main li a:contains(Participations)")
                .attr("href");
    }

    private Page choose(String indicator, String key) {
        return post(inflows, Map.of("indicator", indicator.replaceAll(".*/", ""), "key", key));
    }

    private List<String> whole(String indicator) {
        return contract.pilot().get(indicator).html().select("[aria-labelledby=par-annee] tbody tr").stream()
                .filter(row -> row.select("th").text().equals("Ensemble du contrat"))
                .flatMap(row -> row.select("td").eachText().stream())
                .toList();
    }

    @Test
    void whatCarriersReportIsAMeasureToBeValidatedThatFollowsTheirReports() {
        contract.openYear(2023);
        var jobs = sheet("Chantiers", "Emploi et activité");
        reports(jobs, 120);
        reports(sheet("Marche", "Santé"), 40);
        var indicator = indicator();
        assertThat(contract.pilot().get(inflows).words())
                .contains("Participations à toutes les actions", "Participations aux actions : Emploi et activité");

        follow(choose(indicator, "participations." + contract.theme("Emploi et activité")));
        assertThat(whole(indicator)).containsExactly("120");
        assertThat(contract.pilot().get(indicator).words()).contains("À valider", "repris de la programmation");

        follow(choose(indicator, ALL));
        assertThat(whole(indicator)).containsExactly("160");
        reports(jobs, 130);
        preau.bean(Flowing.class).run();
        preau.bean(Flowing.class).run();
        assertThat(whole(indicator)).containsExactly("170");
        assertThat(contract.pilot().get(indicator).html().select("main li:contains(Le compte a changé)"))
                .as("each change once")
                .hasSize(2);
    }

    @Test
    void whatPeopleWroteStandsAndWhatStopsFlowsNoMore() {
        contract.openYear(2023);
        var jobs = sheet("Chantiers", "Emploi et activité");
        reports(jobs, 120);
        var indicator = indicator();
        follow(post(indicator + "/mesures", Map.of("year", "2023", "numerator", "99", "source", "Compté à la main")));
        follow(choose(indicator, ALL));
        assertThat(whole(indicator)).containsExactly("99");

        follow(choose(indicator, ""));
        assertThat(contract.pilot().get(inflows).words()).contains("Aucun indicateur ne reprend");
        assertThat(choose(indicator, "participations.0").words()).contains("Choisissez ce qui est compté");
        assertThat(post(inflows, Map.of("indicator", "0", "key", ALL)).words()).contains("Choisissez un indicateur");
    }
}
