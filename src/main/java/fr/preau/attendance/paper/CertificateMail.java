package fr.preau.attendance.paper;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter;
import fr.preau.mail.Letter.FilePart;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.French;
import fr.preau.registration.People;
import fr.preau.registration.People.Someone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends certificates: each version once, and again only to one person at a time. */
@Service
public class CertificateMail implements LetterWriter {

    /** The message's kind; its subject is the certificate. */
    public static final String KIND = "CERTIFICATE";

    /** Two clicks are one wish. */
    private static final Duration BETWEEN_TWO = Duration.ofMinutes(1);

    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Cycles cycles;
    private final People people;
    private final Outbox outbox;

    CertificateMail(Certificates certificates, CertificatePaper paper, Cycles cycles, People people, Outbox outbox) {
        this.certificates = certificates;
        this.paper = paper;
        this.cycles = cycles;
        this.people = people;
        this.outbox = outbox;
    }

    /** Sends to each of these people the certificate that holds now, unless that version was sent before. */
    @Transactional
    public void sendOnce(Cycle cycle, List<Someone> recipients) {
        outbox.planOnce(recipients.stream()
                .flatMap(someone -> certificates.issue(cycle, someone).map(one -> intention(one, someone)).stream())
                .toList());
    }

    /** Sends to that person the certificate that holds now, even if it was sent before. */
    @Transactional
    public void send(Cycle cycle, Someone someone) {
        certificates
                .issue(cycle, someone)
                .ifPresent(one -> outbox.planSpaced(BETWEEN_TWO, List.of(intention(one, someone))));
    }

    private static Intention intention(Certificate certificate, Someone someone) {
        return new Intention(KIND, certificate.id(), List.of(), someone.person().email());
    }

    @Override
    public Optional<String> label(String kind) {
        return kind.equals(KIND) ? Optional.of("Attestation") : Optional.empty();
    }

    @Override
    public Composition compose(String kind, long certificateId, List<Long> days) {
        return certificates
                .withId(certificateId)
                .flatMap(certificate -> people.withId(certificate.registrationId())
                        .flatMap(someone ->
                                cycles.withId(someone.cycleId()).map(cycle -> compose(certificate, cycle, someone))))
                .orElseGet(() -> new Composition.Moot("L’inscription n’existe plus."));
    }

    private Composition compose(Certificate certificate, Cycle cycle, Someone someone) {
        if (certificates
                .attested(cycle, someone)
                .filter(certificate.attested()::equals)
                .isEmpty()) {
            return new Composition.Moot("La présence ou le nom a été corrigé avant l’envoi.");
        }
        var attested = certificate.attested();
        var person = someone.person();
        var dates = French.days(attested.dates());
        return new Composition.Composed(new Letter(
                person.email(),
                person.fullName(),
                "Votre attestation de présence : " + dates,
                List.<Block>of(
                        new Text("Merci d’avoir participé à « %s », le %s.".formatted(attested.cycleTitle(), dates)),
                        new Text(
                                "Votre attestation de présence est jointe à ce message (%s, %s). Le code qu’elle porte permet à qui la reçoit de vérifier qu’elle est exacte."
                                        .formatted(
                                                French.count(
                                                        attested.halfDays().size(), "demi-journée", "demi-journées"),
                                                attested.duration())),
                        new Text(
                                "Un nom mal écrit, une présence oubliée ? Répondez à ce message : une nouvelle version remplacera celle-ci."),
                        new Button(
                                "Retrouver mon attestation",
                                people.page(someone.registrationId()).orElseThrow())),
                "Vous recevez ce message parce que votre présence à « %s » a été relevée."
                        .formatted(attested.cycleTitle()),
                List.of(),
                List.of(new FilePart(paper.fileName(certificate), "application/pdf", paper.print(certificate)))));
    }
}
