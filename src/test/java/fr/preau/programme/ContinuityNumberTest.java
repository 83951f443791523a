package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Number 4 of those computed by hand, from last year's spreadsheet to what the board says. */
class ContinuityNumberTest {

    private static final int YEAR = 2025;

    private static final String LAST_YEAR = """
            Intitulé;Porteur;Thème;Quartiers;Coût;État demandé;État voté
            A1 Scolarité;Les Amis;Emploi;Les Tilleuls;24 000;18 000;18 000
            A2 Emploi;Les Chantiers;Emploi;Les Tilleuls;42 000;35 000;35 000
            A3 Jardins;Les Jardins;Emploi;Le Moulin;15 000;12 000;12 000
            A6 Théâtre;La Troupe;Emploi;Le Moulin;30 000;20 000;20 000
            A7 Radio;Les Ondes;Emploi;Le Moulin;11 000;10 000;10 000
            """;

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");

    @Test
    void number4TheDifferenceBetweenTwoYearsIsRenewedChangedNewAndStopped() {
        lastYear();
        var state = contract.funder("État");
        vote(renewed("A1 Scolarité", "RENEWED", "24 000"), state, "19 000");
        vote(renewed("A2 Emploi", "CHANGED", "42 000"), state, "35 000");
        vote(renewed("A3 Jardins", "RENEWED", "15 000"), state, "13 000");
        stop("A6 Théâtre");
        stop("A7 Radio");
        vote(contract.action(YEAR, "A4 Discriminations", "Emploi", CarrierKind.ASSOCIATION, "12 000"), state, "12 000");
        vote(contract.action(YEAR, "A5 Sport", "Emploi", CarrierKind.ASSOCIATION, "40 000"), state, "32 000");

        assertThat(contract.board(YEAR).replace('\u00a0', ' '))
                .contains(
                        "Depuis 2024 : + 16 000 €, soit reconduites + 2 000 €, modifiées 0 €, nouvelles + 44 000 €, arrêtées − 30 000 € (2 actions).");
        assertThat(contract.row(YEAR, "Total, 5 actions")).contains("111 000");
        assertThat(contract.row(2024, "Total, 5 actions")).contains("95 000");
    }

    private void lastYear() {
        var taken = contract.pilot()
                .send(Upload.post(
                        contract.pilot().request(contract.address() + "/importer"),
                        Map.of(),
                        "tableur",
                        "programme-2024.csv",
                        LAST_YEAR.getBytes(StandardCharsets.UTF_8)));
        assertThat(taken.status()).as(taken.words()).isEqualTo(302);
        var done = contract.pilot().post(taken.header("Location").replace(preau.url(), ""), Map.of("annee", "2024"));
        assertThat(done.status()).as(done.words()).isEqualTo(302);
    }

    private String action(String title) {
        return contract.pilot()
                .get(contract.year(YEAR))
                .html()
                .select(".board tbody th a:contains(" + title + ")")
                .attr("href");
    }

    /** Its sheet of the year, saved with what it is to the one before. */
    private String renewed(String title, String continuity, String cost) {
        var address = action(title);
        var form = new HashMap<String, String>();
        contract.pilot()
                .get(address)
                .html()
                .select("form[action=" + address + "] :is(input:not([type=checkbox]), select, textarea), form[action="
                        + address + "] input[checked]")
                .forEach(field -> form.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.val()));
        form.put("continuity", continuity);
        form.put("cost", cost);
        var saved = contract.pilot().post(address, form);
        assertThat(saved.status()).as(saved.words()).isEqualTo(302);
        return address;
    }

    private void vote(String action, long funder, String euros) {
        var known = contract.pilot()
                .get(action)
                .html()
                .select("a[href^=" + action + "/financements/]")
                .attr("href");
        var voted = contract.send(
                known.isEmpty() ? contract.request(action, funder, euros) : known,
                Map.of(
                        "requested", euros,
                        "voted", euros,
                        "actKind", "DELIBERATION",
                        "actNumber", "D-12",
                        "actDate", "2025-03-20"));
        assertThat(voted.status()).as(voted.words()).isEqualTo(302);
    }

    private void stop(String title) {
        var stopped = contract.pilot()
                .post(action(title) + "/etat", Map.of("state", "ABANDONED", "reason", "N’est pas reconduite"));
        assertThat(stopped.status()).as(stopped.words()).isEqualTo(302);
    }
}
