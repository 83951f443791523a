package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.link.UploadLinks;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Links of carriers and funders that end, those that are sent anew, and sheets that a pilot lets come late. */
class LinkEndTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Visitor visitor = preau.visitor();
    private final Mailbox box = Mailbox.at(preau);

    /** Of a sheet that was begun. */
    private String carrier() {
        contract.openYear(2025);
        contract.openCall(2025);
        visitor.post(
                "/appels/" + contract.slug() + "/2025",
                Map.of(
                        "title", List.of("Vélo-école"),
                        "carrier", List.of("Roue libre"),
                        "email", List.of(box.address())));
        return box.latest().path("/porteur/");
    }

    private long sheet() {
        return preau.jdbc()
                .sql("SELECT id FROM action_sheet WHERE carrier_email = :email")
                .param("email", box.address())
                .query(Long.class)
                .single();
    }

    private Map<String, List<String>> whole(String version) {
        var form = new HashMap<String, List<String>>();
        Map.of(
                        "title", "Vélo-école",
                        "carrier", "Roue libre",
                        "kind", "ASSOCIATION",
                        "email", box.address(),
                        "place", "QN00101N",
                        "b60", "1 000",
                        "b74", "1 000",
                        "commitment", "true",
                        "siret", "99961403500031",
                        "theme", Long.toString(contract.theme("Emploi")))
                .forEach((name, value) -> form.put(name, List.of(value)));
        form.put("version", List.of(version));
        form.put("geste", List.of("deposer"));
        return form;
    }

    private void refusesWhatComesLate() {
        var settled = contract.pilot()
                .post(
                        contract.address() + "/reglages",
                        Map.of("controller", "Agglomération", "share", "95", "late", "true"));
        assertThat(settled.status()).as(settled.words()).isEqualTo(302);
        var closed = contract.pilot()
                .post(
                        contract.year(2025) + "/appel",
                        Map.of("opens", "2024-08-01T09:00", "closes", "2024-09-09T18:00", "text", "Des **actions**."));
        assertThat(closed.status()).as(closed.words()).isEqualTo(302);
    }

    @Test
    void afterTheCallOneSheetComesLateWithAPilotsPermissionAndSaysSo() {
        var link = carrier();
        refusesWhatComesLate();
        assertThat(visitor.post(link, whole("1")).words()).contains("L’appel est clos : rien n’a été enregistré.");
        var address = contract.year(2025) + "/actions/" + sheet();
        var refused = contract.pilot().post(address + "/lien", Map.of("late", "2024-09-01"));
        assertThat(refused.words()).contains("Donnez une date à venir, à quatre mois au plus");
        assertThat(refused.html().select("#late").val()).isEqualTo("2024-09-01");

        assertThat(contract.pilot()
                        .post(address + "/lien", Map.of("late", "2024-09-20"))
                        .status())
                .isEqualTo(302);

        assertThat(visitor.get(link).words()).contains("Un lien plus récent a remplacé celui-ci.");
        var letter = box.latest();
        assertThat(letter.words()).contains("vous permet de la déposer jusqu’au vendredi 20 septembre 2024");
        var late = letter.path("/porteur/");
        assertThat(visitor.get(late).words())
                .contains("Vous pouvez corriger cette fiche jusqu’au vendredi 20 septembre 2024");
        assertThat(visitor.post(late, whole("1")).status()).isEqualTo(302);
        assertThat(contract.board(2025)).contains("Déposée, hors délai");
        assertThat(contract.pilot().get(address).words()).contains("Déposée, hors délai");
    }

    @Test
    void thePermissionEndsWithItsDay() {
        var link = carrier();
        refusesWhatComesLate();
        preau.jdbc()
                .sql(
                        "INSERT INTO carrier_link VALUES (:sheet, DATE '2025-12-31', DATE '2024-09-09', DATE '2024-09-01')")
                .param("sheet", sheet())
                .update();

        assertThat(visitor.post(link, whole("1")).status()).isEqualTo(409);
    }

    @Test
    void whatIsRefusedBesideASheetStandsInItsFieldsAgain() {
        carrier();
        var address = contract.year(2025) + "/actions/" + sheet();

        var state = contract.pilot().post(address + "/etat", Map.of("state", "NOWHERE", "reason", "Sans suite"));
        var agreed = contract.pilot().post(address + "/convention", Map.of("first", "2025", "last", "2031"));
        var asked = contract.pilot()
                .post(
                        address + "/financements",
                        Map.of("funder", "0", "creditLine", "Quartiers", "requested", "1 000"));

        assertThat(state.html().select("#reason").val()).isEqualTo("Sans suite");
        assertThat(agreed.html().select("details[open] #first").val()).isEqualTo("2025");
        assertThat(agreed.html().select("details[open] #last").val()).isEqualTo("2031");
        assertThat(asked.html().select("#creditLine").val()).isEqualTo("Quartiers");
        assertThat(asked.html().select("#requested").val()).isEqualTo("1 000");
    }

    @Test
    void aCarriersLinkThatEndedSaysSoAndANewOneComesOnceADayToTheKnownAddress() {
        var link = carrier();
        preau.jdbc()
                .sql("INSERT INTO carrier_link VALUES (:sheet, DATE '2024-09-01', NULL, DATE '2024-07-01')")
                .param("sheet", sheet())
                .update();
        var ended = visitor.get(link);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.words()).contains("Ce lien s’ouvrait jusqu’au dimanche 1er septembre 2024.");
        assertThat(visitor.post(link, whole("1")).status()).isEqualTo(410);

        assertThat(ended.html().select("form[action$=/nouveau-lien]"))
                .as("no mail server is set: nothing would come")
                .isEmpty();
        var form = link + "/nouveau-lien";
        assertThat(visitor.post(form, Map.of()).words()).contains("les messages sont écrits et gardés");
        var renewed = box.latest().path("/porteur/");
        assertThat(visitor.post(form, Map.of()).words()).contains("les messages sont écrits et gardés");

        assertThat(renewed).isNotEqualTo(link);
        assertThat(visitor.get(renewed).words())
                .contains("Vélo-école", "Ce lien s’ouvre jusqu’au jeudi 31 décembre 2026");
        assertThat(messages()).as("the first, and one anew").isEqualTo(2);
        assertThat(visitor.post(renewed + "/nouveau-lien", Map.of()).status())
                .as("one that opens needs none")
                .isEqualTo(404);
        assertThat(visitor.post("/porteur/1-forge/nouveau-lien", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void whoKeepsAnOlderLinkOfACarrierHasTodaysSentAndEndsItForNobody() {
        var old = carrier();
        contract.pilot().post(contract.year(2025) + "/actions/" + sheet() + "/lien", Map.of());
        var current = box.latest().path("/porteur/");
        assertThat(visitor.post(old + "/nouveau-lien", Map.of()).status()).isEqualTo(200);
        assertThat(messages()).as("one was sent today").isEqualTo(2);
        preau.jdbc()
                .sql("UPDATE carrier_link SET sent_on = DATE '2024-07-01' WHERE sheet_id = :sheet")
                .param("sheet", sheet())
                .update();

        visitor.post(old + "/nouveau-lien", Map.of());
        visitor.post(old + "/nouveau-lien", Map.of());

        assertThat(box.latest().path("/porteur/")).isEqualTo(current);
        assertThat(messages()).as("once a day").isEqualTo(3);
        assertThat(visitor.get(current).status()).isEqualTo(200);
        assertThat(visitor.get(old).status()).isEqualTo(410);
        assertThat(contract.pilot().get(contract.address() + "/journal").words())
                .contains("Un porteur", "Lien redemandé par un ancien lien");
    }

    @Test
    void whoKeepsAnOlderLinkOfAFunderHasTodaysSentAndEndsItForNobody() {
        contract.openYear(2025);
        var funder = contract.funder("État");
        contract.pilot().post(contract.address() + "/financeurs", Map.of("name", "État", "email", box.address()));
        contract.pilot().post(contract.address() + "/financeurs/" + funder + "/lien", Map.of());
        var old = box.latest().path("/financeur/");
        preau.jdbc()
                .sql("UPDATE contract_funder SET link_until = DATE '2024-09-01' WHERE id = :id")
                .param("id", funder)
                .update();
        contract.pilot().post(contract.address() + "/financeurs/" + funder + "/lien", Map.of());
        var current = box.latest().path("/financeur/");
        visitor.post(old + "/nouveau-lien", Map.of());
        assertThat(messages()).as("one was sent today").isEqualTo(2);
        preau.jdbc()
                .sql(
                        "UPDATE contract_funder SET link_sent_on = DATE '2024-07-01', link_until = DATE '2024-10-01' WHERE id = :id")
                .param("id", funder)
                .update();

        visitor.post(old + "/nouveau-lien", Map.of());
        visitor.post(old + "/nouveau-lien", Map.of());

        assertThat(box.latest().path("/financeur/")).isEqualTo(current);
        assertThat(messages()).as("once a day").isEqualTo(3);
        assertThat(visitor.get(current).words()).contains("Cette page est pour « État »");
        assertThat(preau.jdbc()
                        .sql("SELECT link_until FROM contract_funder WHERE id = :id")
                        .param("id", funder)
                        .query(LocalDate.class)
                        .single())
                .as("it is not prolonged either")
                .isEqualTo("2024-10-01");
        assertThat(contract.pilot().get(contract.address() + "/journal").words())
                .contains("Un financeur", "Lien redemandé par un ancien lien");
    }

    @Test
    void aLinkWhoseDayIsOverTakesNoFile() {
        var link = carrier();
        var pieces = link + "/pieces";
        assertThat(preau.beans(UploadLinks.class)).anyMatch(one -> one.open(pieces));
        preau.jdbc()
                .sql("INSERT INTO carrier_link VALUES (:sheet, DATE '2024-09-01', NULL, DATE '2024-07-01')")
                .param("sheet", sheet())
                .update();

        assertThat(preau.beans(UploadLinks.class)).noneMatch(one -> one.open(pieces));
    }

    private int messages() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE recipient = :who")
                .param("who", box.address())
                .query(Integer.class)
                .single();
    }

    @Test
    void aFundersLinkThatEndedSaysSoAndIsRenewedTheSameWay() {
        contract.openYear(2025);
        var funder = contract.funder("État");
        contract.pilot().post(contract.address() + "/financeurs", Map.of("name", "État", "email", box.address()));
        contract.pilot().post(contract.address() + "/financeurs/" + funder + "/lien", Map.of());
        var link = box.latest().path("/financeur/");
        assertThat(visitor.get(link).status()).isEqualTo(200);
        preau.jdbc()
                .sql("UPDATE contract_funder SET link_until = :day WHERE id = :id")
                .param("day", LocalDate.of(2024, 9, 1))
                .param("id", funder)
                .update();

        var ended = visitor.get(link);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.words()).contains("Ce lien s’ouvrait jusqu’au dimanche 1er septembre 2024.");
        visitor.post(link + "/nouveau-lien", Map.of());
        visitor.post(link + "/nouveau-lien", Map.of());

        assertThat(messages()).isEqualTo(2);
        assertThat(visitor.get(box.latest().path("/financeur/")).words()).contains("Cette page est pour « État »");
        assertThat(visitor.get(link).words()).contains("Un lien plus récent a remplacé celui-ci.");
    }
}
