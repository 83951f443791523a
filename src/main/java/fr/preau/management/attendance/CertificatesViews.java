package fr.preau.management.attendance;

import fr.preau.attendance.paper.Certificate;
import fr.preau.attendance.paper.CertificateMail;
import fr.preau.attendance.paper.Certificates;
import fr.preau.attendance.paper.Certificates.Attending;
import fr.preau.cycle.Cycle;
import fr.preau.mail.Message;
import fr.preau.mail.Messages;
import fr.preau.platform.French;
import fr.preau.registration.person.People.Someone;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What is shown of a cycle's certificates. */
@Component
class CertificatesViews {

    private final Certificates certificates;
    private final Messages messages;
    private final CertificateProgress progress;

    CertificatesViews(Certificates certificates, Messages messages, CertificateProgress progress) {
        this.certificates = certificates;
        this.messages = messages;
        this.progress = progress;
    }

    CertificatesView of(Cycle cycle, Predicate<Someone> which, boolean moving) {
        var attending = certificates.attending(cycle).stream()
                .filter(one -> which.test(one.someone()))
                .toList();
        var sent = messages.latest(
                CertificateMail.KIND,
                attending.stream()
                        .flatMap(one -> one.latest().stream())
                        .map(Certificate::id)
                        .toList());
        return new CertificatesView(
                cycle.slug(),
                attending.stream().map(one -> row(one, sent)).toList(),
                progress.of(attending.stream()
                        .flatMap(one -> message(one, sent).stream())
                        .toList()),
                moving);
    }

    private static CertificatesView.Row row(Attending one, Map<Long, Message> sent) {
        var attested = one.attested();
        var message = message(one, sent);
        return new CertificatesView.Row(
                one.someone().registrationId(),
                attested.lastName(),
                attested.firstName(),
                attested.organisation(),
                French.count(attested.halfDays().size(), "demi-journée", "demi-journées"),
                attested.duration(),
                one.latest().map(Certificate::version).orElse(0),
                one.upToDate(),
                message.map(found -> found.state().label()).orElse(""),
                message.map(Message::id).orElse(0L));
    }

    /** The one that took the certificate as it is now. */
    private static Optional<Message> message(Attending one, Map<Long, Message> sent) {
        return one.latest().filter(_ -> one.upToDate()).flatMap(latest -> Optional.ofNullable(sent.get(latest.id())));
    }
}
