package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.calendar.CalendarFile;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the end of a mandate, an excuse and other settings do to those who are convened. */
class MandateTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);
    private final String body =
            made(contract, contract.address() + "/instances", Map.of("name", "Comité technique", "minimum", "2"));

    private void seat(Map<String, String> form) {
        made(contract, body + "/membres", form);
    }

    private String convened() {
        var sitting = made(
                contract,
                body + "/seances",
                Map.of("on", "2024-10-15", "begins", "09:30", "ends", "12:00", "place", "Salle des fêtes"));
        made(contract, sitting + "/convocation", Map.of("confirmed", "true"));
        return sitting;
    }

    private void end(String organisation, String until) {
        made(
                contract,
                contract.pilot()
                        .get(body)
                        .html()
                        .select("li:contains(" + organisation + ") form")
                        .attr("action"),
                Map.of("until", until));
    }

    private long letters(String address) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE recipient = :who")
                .param("who", address)
                .query(Long.class)
                .single();
    }

    @Test
    void whoLosesTheirMandateBeforeTheSittingHasItTakenOutOfTheirCalendarOnce() {
        seat(Map.of(
                "college",
                "STATE",
                "organisation",
                "Préfecture",
                "holder",
                "Dominique Balmes",
                "email",
                box.address(),
                "since",
                "2024-01-01"));
        seat(Map.of("college", "AUTHORITIES", "organisation", "La Ville", "since", "2024-01-01"));
        convened();
        var convening = CalendarFile.read(box.latest().calendars().getFirst());
        var link = box.latest().path("/convocation/");

        end("Préfecture", "2024-10-14");

        var letter = box.latest();
        assertThat(letter.words()).contains("votre mandat ne court plus le jour de la séance");
        var left = CalendarFile.read(letter.calendars().getFirst());
        assertThat(left.getMethod().isCancel()).isTrue();
        assertThat(left.getEvents().getFirst().getUid().getValue())
                .isEqualTo(convening.getEvents().getFirst().getUid().getValue());
        assertThat(preau.visitor().get(link).status()).isEqualTo(410);
        assertThat(preau.visitor().get(link).words())
                .contains("Ce lien est terminé", "une convocation qui a été retirée", "écrivez à l’équipe du contrat")
                .doesNotContain("Préfecture", "Dominique Balmes", "Val d’essai");
        end("La Ville", "2024-12-31");
        assertThat(letters(box.address())).isEqualTo(2);
    }

    @Test
    void whoKeepsAnotherSeatIsConvenedStill() {
        seat(Map.of("organisation", "Préfecture", "email", box.address(), "since", "2024-01-01"));
        seat(Map.of("organisation", "Délégation", "email", box.address(), "since", "2024-01-01"));
        convened();
        box.latest();

        end("Délégation", "2024-10-14");

        assertThat(letters(box.address())).isEqualTo(1);
    }

    @Test
    void aMandateDoesNotEndBeforeItBeganAndTheDayThatWasTypedStays() {
        seat(Map.of("organisation", "Préfecture", "holder", "Claude Serre", "since", "2024-06-01"));
        var end = contract.pilot()
                .get(body)
                .html()
                .select("form[action*=/membres/]")
                .attr("action");

        var refused = contract.pilot().post(end, Map.of("until", "2024-05-31"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Le mandat finit après avoir commencé.");
        assertThat(refused.html().select("details[open] input[name=until]").val())
                .isEqualTo("2024-05-31");
    }
}
