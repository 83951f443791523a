package fr.preau.management.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.Certificates;
import fr.preau.registration.person.People;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Certificates on their way, and a sending that is stopped. */
class CertificatesStoppedTest {

    private final TestInstance preau = TestInstance.shared();
    private final AttendedCycle cycle = AttendedCycle.at(preau);
    private final Organiser organiser = Organiser.at(preau);
    private final String address = "/gestion/cycles/" + cycle.slug() + "/attestations";

    @Test
    void whatHasNotLeftIsStoppedAndMayBeSentAgain() {
        var person = Mailbox.at(preau);
        var registration = cycle.register(person);
        cycle.hold().present(registration, 1, Part.MORNING);
        var certificate = preau.bean(Certificates.class)
                .issue(
                        cycle.cycleNow(),
                        preau.bean(People.class).withId(registration).orElseThrow())
                .orElseThrow()
                .id();
        preau.jdbc()
                .sql("""
                INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at)
                VALUES ('CERTIFICATE', :certificate, '{}', :recipient, 'WAITING', now(), now() + interval '30 years')
                """)
                .param("certificate", certificate)
                .param("recipient", person.address())
                .update();

        var page = organiser.get(address);
        assertThat(page.words()).contains("Envoi : 0 sur 1.", "Arrêter l’envoi");
        assertThat(page.html().select("[data-moves=yes]")).hasSize(2);
        assertThat(page.html().select("noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(organiser.get(address + "?pause=oui").html().select("[data-moves=yes]"))
                .isEmpty();

        assertThat(organiser.postAndFollow(address + "/arret", Map.of()).words())
                .contains("L’envoi est arrêté", "Envoyer à 1 personne");
        assertThat(states(certificate)).containsExactly("MOOT");
        assertThat(organiser.postAndFollow(address + "/arret", Map.of()).words())
                .contains("Rien à arrêter : plus aucun message n’attendait.");
        organiser.post(address + "/envoi", Map.of("confirmed", "yes"));
        assertThat(states(certificate)).hasSize(2).startsWith("MOOT");
    }

    private List<String> states(long certificate) {
        return preau.jdbc()
                .sql("SELECT state FROM message WHERE kind = 'CERTIFICATE' AND subject_id = :id ORDER BY id")
                .param("id", certificate)
                .query(String.class)
                .list();
    }
}
