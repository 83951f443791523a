package fr.preau.attendance.paper;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.CheckIn;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.Observation;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.cycle.Cycles;
import fr.preau.registration.person.People;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A certificate names the workshop that somebody had a seat in, on the half-day at which they were. */
class CertifiedWorkshopsTest {

    private static final LocalDate HELD = LocalDate.of(2024, 9, 3);

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().dayOfWorkshops("2024-12-03", 50, 1));
    private final long day = preau.day(slug, "2024-12-03");
    private final long first = registered();
    private final long second = registered();

    @BeforeEach
    void itWasHeld() {
        preau.jdbc()
                .sql("UPDATE meeting_day SET date = :date WHERE id = :day")
                .param("date", HELD)
                .param("day", day)
                .update();
    }

    @Test
    void whoHadASeatAndWasThereHasItsNameOnTheirCertificateAndOnThePageThatVerifiesIt() {
        present(first, Part.MORNING);

        var certificate = issued(first);

        assertThat(certificate.attested().workshops())
                .singleElement()
                .asString()
                .contains("3\u00a0septembre 2024", "Atelier des bailleurs");
        assertThat(preau.bean(Certificates.class).withId(certificate.id())).contains(certificate);
        assertThat(preau.visitor()
                        .get("/attestation/" + certificate.code().text())
                        .words())
                .contains("Atelier des bailleurs");
    }

    @Test
    void whoWaitedForAWorkshopOrWasNotThereAtItsHourHasNone() {
        present(second, Part.MORNING);
        present(first, Part.AFTERNOON);

        assertThat(issued(second).attested().workshops()).isEmpty();
        assertThat(issued(first).attested().workshops()).isEmpty();
    }

    private Certificate issued(long registration) {
        var cycle = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        return preau.bean(Certificates.class)
                .issue(cycle, preau.bean(People.class).withId(registration).orElseThrow())
                .orElseThrow();
    }

    /** Both want the one seat of the same workshop. */
    private long registered() {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("workshop-" + day + "-0930", Long.toString(workshop()))
                .day(day)
                .send();
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
    }

    private long workshop() {
        return preau.jdbc()
                .sql("SELECT id FROM workshop WHERE day_id = :day AND title = 'Atelier des bailleurs'")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private void present(long registration, Part part) {
        var held =
                preau.bean(Cycles.class).withSlug(slug).orElseThrow().day(day).orElseThrow();
        preau.bean(CheckIn.class)
                .record(
                        held,
                        List.of(new Observation(
                                UUID.randomUUID(),
                                registration,
                                part,
                                What.PRESENT,
                                How.LIST,
                                HELD.atTime(LocalTime.of(9, 5))
                                        .atZone(ZoneId.of("Europe/Paris"))
                                        .toInstant())),
                        "accueil@exemple.fr");
    }
}
