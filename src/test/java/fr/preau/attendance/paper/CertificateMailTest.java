package fr.preau.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.mail.LetterWriter.Composition;
import fr.preau.registration.person.People;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Certificates to all who were there: by mail, and in one archive. */
class CertificateMailTest {

    private final TestInstance preau = TestInstance.shared();
    private final AttendedCycle cycle = AttendedCycle.at(preau);
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void itIsMailedOnceToWhoWasThereAndToNobodyElse() {
        var absent = Mailbox.at(preau);
        cycle.register(absent);
        heldWithBothDays(cycle.register(person));
        var organiser = Organiser.at(preau);

        organiser.post(organisersPage() + "/envoi", Map.of());
        organiser.post(organisersPage() + "/envoi", Map.of());

        var mails = person.letters().stream()
                .filter(mail -> mail.subject().startsWith("Votre attestation de présence"))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().types()).contains("application/pdf");
        assertThat(mails.getFirst().fileNames()).containsExactly("attestation-martin-claire.pdf");
        assertThat(new PaperCopy(mails.getFirst().file("application/pdf")).words())
                .contains("Claire Martin");
        assertThat(absent.letters()).noneMatch(mail -> mail.subject().contains("attestation"));
    }

    @Test
    void afterACorrectionOnlyTheNewVersionsAreMailed() {
        var other = Mailbox.at(preau);
        var paul = cycle.register(other, "Paul", "Durand", "État");
        var claire = cycle.register(person);
        heldWithBothDays(claire).present(paul, 1, Part.MORNING);
        var organiser = Organiser.at(preau);
        organiser.post(organisersPage() + "/envoi", Map.of());
        var before = other.letters().size();
        person.letters();

        cycle.absent(claire, 2, Part.MORNING);
        assertThat(organiser.get(organisersPage()).words()).contains("Version 1, à refaire", "Envoyer à 1 personne");
        organiser.post(organisersPage() + "/envoi", Map.of());

        assertThat(new PaperCopy(person.latest().file("application/pdf")).words())
                .contains("Version 2");
        assertThat(other.letters()).hasSize(before);
    }

    @Test
    void aPresenceThatIsCorrectedBeforeTheMailLeavesMakesItMoot() {
        var claire = cycle.register(person);
        heldWithBothDays(claire);
        var someone = preau.bean(People.class).withId(claire).orElseThrow();
        var certificate =
                preau.bean(Certificates.class).issue(cycle.cycleNow(), someone).orElseThrow();

        cycle.absent(claire, 2, Part.MORNING);

        assertThat(preau.bean(CertificateMail.class).compose(CertificateMail.KIND, certificate.id(), List.of()))
                .isInstanceOf(Composition.Moot.class);
    }

    @Test
    void allOfThemComeInOneArchive() throws Exception {
        var paul = cycle.register(Mailbox.at(preau), "Paul", "Durand", "État");
        cycle.register(Mailbox.at(preau), "Absente", "Petit", "État");
        heldWithBothDays(cycle.register(person)).present(paul, 1, Part.MORNING);
        var organiser = Organiser.at(preau);

        var archive = Download.of(Download.button(organiser.request(organisersPage() + "/zip")));

        assertThat(archive.contentType()).isEqualTo("application/zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("001-attestation-durand-paul.pdf");
            assertThat(new PaperCopy(zip.readAllBytes()).words()).contains("Paul Durand");
            assertThat(zip.getNextEntry().getName()).isEqualTo("002-attestation-martin-claire.pdf");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    private AttendedCycle heldWithBothDays(long registration) {
        return cycle.hold().present(registration, 1, Part.MORNING).present(registration, 2, Part.MORNING);
    }

    private String organisersPage() {
        return "/gestion/cycles/" + cycle.slug() + "/attestations";
    }
}
