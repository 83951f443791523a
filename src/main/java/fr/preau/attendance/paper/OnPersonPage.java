package fr.preau.attendance.paper;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.registration.person.People;
import fr.preau.registration.person.PersonPageParts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What papers add to a person's own page: signing on the day, their certificate afterwards. */
@Component
class OnPersonPage implements PersonPageParts {

    private final People people;
    private final Certificates certificates;
    private final Signing signing;

    OnPersonPage(People people, Certificates certificates, Signing signing) {
        this.people = people;
        this.certificates = certificates;
        this.signing = signing;
    }

    @Override
    public List<Part> parts(Cycle cycle, long registrationId) {
        var signatures = cycle.days().stream()
                .filter(day -> signing.concerns(cycle, day, registrationId))
                .map(day -> new Part(
                        "Signer votre présence",
                        "Vous êtes des nôtres aujourd’hui : signez la feuille d’émargement depuis ce téléphone.",
                        "Signer",
                        "/signature/" + day.id(),
                        Gesture.OPEN));
        var certificate = people.withId(registrationId)
                .flatMap(someone -> certificates.attested(cycle, someone))
                .map(OnPersonPage::part);
        return Stream.concat(signatures, certificate.stream()).toList();
    }

    private static Part part(Attested attested) {
        return new Part(
                "Votre attestation de présence",
                "%s, soit %s : %s."
                        .formatted(
                                French.count(attested.halfDays().size(), "demi-journée", "demi-journées"),
                                attested.duration(),
                                French.days(attested.dates())),
                "Télécharger mon attestation (PDF)",
                "/attestation",
                Gesture.POST);
    }
}
