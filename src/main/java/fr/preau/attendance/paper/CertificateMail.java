package fr.preau.attendance.paper;

import static fr.preau.mail.wording.LetterField.free;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter.FilePart;
import fr.preau.mail.LetterWriter;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.mail.wording.FieldValue;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Organiser;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.mail.wording.TemplateProvider;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends certificates: each version once, and again only to one person at a time. */
@Service
public class CertificateMail implements LetterWriter, TemplateProvider {

    /** The message's kind; its subject is the certificate. */
    public static final String KIND = "CERTIFICATE";

    private static final String LABEL = "Attestation";
    private static final String BUTTON = "Retrouver mon attestation";

    private static final LetterWording STANDARD = LetterWording.of("""
            Votre attestation de présence : {journées}

            Merci d’avoir participé à « {titre} », le {journées}.

            Votre attestation de présence est jointe à ce message ({demi-journées}, {durée}). Le code qu’elle porte permet à qui la reçoit de vérifier qu’elle est exacte.

            Un nom mal écrit, une présence oubliée ? Répondez à ce message : une nouvelle version remplacera celle-ci.

            {lien}
            """);

    /** Two clicks are one wish. */
    private static final Duration BETWEEN_TWO = Duration.ofMinutes(1);

    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Cycles cycles;
    private final People people;
    private final Outbox outbox;
    private final LetterWordings wordings;
    private final Centre centre;
    private final Settings settings;

    CertificateMail(
            Certificates certificates,
            CertificatePaper paper,
            Cycles cycles,
            People people,
            Outbox outbox,
            LetterWordings wordings,
            Centre centre,
            Settings settings) {
        this.certificates = certificates;
        this.paper = paper;
        this.cycles = cycles;
        this.people = people;
        this.outbox = outbox;
        this.wordings = wordings;
        this.centre = centre;
        this.settings = settings;
    }

    /**
     * Sends to each of these people the certificate that holds now, unless that version was sent before, or is about
     * to be; one whose message was stopped before it left is sent. Returns how many.
     */
    @Transactional
    public int sendOnce(Cycle cycle, List<Someone> recipients) {
        var wanted = recipients.stream()
                .flatMap(someone -> certificates.issue(cycle, someone).map(one -> intention(one, someone)).stream())
                .toList();
        return outbox.planOnceOrAfterMoot(wanted).size();
    }

    /** Lets the messages with these certificates that have not left leave no more; returns how many. */
    @Transactional
    public int stop(List<Certificate> some, String by) {
        return outbox.cancel(KIND, some.stream().map(Certificate::id).toList(), "Envoi arrêté par %s.".formatted(by));
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
    public Map<String, String> kinds() {
        return Map.of(KIND, LABEL);
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
        var values = values(someone);
        values.put("titre", new Words(attested.cycleTitle()));
        values.put("journées", new Words(French.days(attested.dates())));
        values.put("demi-journées", new Words(halfDays(attested.halfDays().size())));
        values.put("durée", new Words(attested.duration()));
        return new Composition.Composed(wordings.inForce(model(), cycle.id())
                .letter(
                        someone.person().email(),
                        someone.person().fullName(),
                        word -> Optional.ofNullable(values.get(word)),
                        "Vous recevez ce message parce que votre présence à « %s » a été relevée."
                                .formatted(attested.cycleTitle()),
                        List.of(),
                        List.of(new FilePart(
                                paper.fileName(certificate), "application/pdf", paper.print(certificate)))));
    }

    private Map<String, FieldValue> values(Someone someone) {
        var person = someone.person();
        return new HashMap<>(Map.of(
                "prénom", new Words(person.firstName()),
                "nom", new Words(person.fullName()),
                "structure", new Words(person.organisation()),
                "organisateur", new Organiser(centre.named()),
                "lien",
                        new Address(
                                BUTTON, people.page(someone.registrationId()).orElseThrow())));
    }

    private static String halfDays(int count) {
        return French.count(count, "demi-journée", "demi-journées");
    }

    private LetterModel model() {
        return new LetterModel(
                KIND,
                LABEL,
                "Quand vous envoyez les attestations ; le PDF est joint de lui-même.",
                STANDARD,
                List.of(
                        free("prénom", "prénom de la personne", new Words("Claire")),
                        free("nom", "prénom et nom de la personne", new Words("Claire Martin")),
                        free("structure", "sa structure", new Words("Ville de Villeurbanne")),
                        free("titre", "titre du cycle", new Words("Entrez dans la vie du contrat")),
                        free(
                                "journées",
                                "journées où elle était présente",
                                new Words(French.days(List.of(LocalDate.of(2030, 3, 14))))),
                        free("demi-journées", "nombre de demi-journées", new Words(halfDays(2))),
                        free("durée", "durée de présence", new Words("6" + French.NBSP + "h")),
                        free(
                                "lien",
                                "sa page personnelle, où l’attestation se retrouve",
                                new Address(BUTTON, settings.url() + "/inscription/exemple")),
                        free("organisateur", "nom du centre", new Organiser(centre.named()))));
    }

    /** After the desk's: it is sent once the days are over. */
    @Override
    public int rank() {
        return 2;
    }

    @Override
    public List<LetterModel> models() {
        return List.of(model());
    }

    @Override
    public Optional<Recipient> recipient(LetterModel model, long registrationId) {
        return people.withId(registrationId)
                .flatMap(someone -> cycles.withId(someone.cycleId()).map(cycle -> {
                    var values = values(someone);
                    values.put("titre", new Words(cycle.title()));
                    return new Recipient(
                            someone.person().email(), someone.person().fullName(), values);
                }));
    }
}
