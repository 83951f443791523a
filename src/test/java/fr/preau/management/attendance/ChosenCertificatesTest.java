package fr.preau.management.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.CertificateMail;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Certificates of those who were ticked, and of nobody else. */
class ChosenCertificatesTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final AttendedCycle attended = AttendedCycle.at(preau);
    private final long claire = attended.register(Mailbox.at(preau));
    private final long paul = attended.register(Mailbox.at(preau), "Paul", "Durand", "État");
    private final String desk = "/gestion/cycles/" + attended.slug() + "/attestations";

    @Test
    void onlyThoseWhoWereTickedAreWrittenTo() {
        attended.hold().present(claire, 1, Part.MORNING).present(paul, 1, Part.MORNING);

        var question = organiser.get(desk + "/envoi?personne=" + claire);
        assertThat(question.words()).contains("1 personne recevra un message");
        assertThat(question.html().select("form input[name=personne]").eachAttr("value"))
                .containsExactly(Long.toString(claire));
        organiser.post(
                desk + "/envoi", List.of(Map.entry("confirmed", "yes"), Map.entry("personne", Long.toString(claire))));

        assertThat(written()).containsExactly(claire);
    }

    @Test
    void eachLineHasItsTickInTheOneForm() {
        attended.hold().present(claire, 1, Part.MORNING).present(paul, 1, Part.MORNING);

        var page = organiser.get(desk).html();

        assertThat(page.select("tbody input[name=personne][form=plusieurs]")).hasSize(2);
        assertThat(page.select("form#plusieurs button").eachText())
                .containsExactly("Envoyer aux personnes cochées…", "Télécharger celles des personnes cochées (ZIP)");
    }

    private List<Long> written() {
        return preau.jdbc()
                .sql("""
                        SELECT c.registration_id
                        FROM message m
                        JOIN certificate c ON c.id = m.subject_id
                        WHERE m.kind = :kind AND c.registration_id IN (:claire, :paul)
                        """)
                .param("kind", CertificateMail.KIND)
                .param("claire", claire)
                .param("paul", paul)
                .query(Long.class)
                .list();
    }
}
