package fr.preau.attendance.paper;

import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With a person go their papers: signatures are erased, and a certificate's code still says that it was made,
 * for which half-days, but no more for whom. Scans, which are of many, go a year after a cycle's last day: each
 * night at ten to four, an hour that no clock change skips or repeats in France; a night missed is made up
 * for by the next.
 */
@Component
class PaperRetention implements Nightly {

    private final CertificateRows certificates;
    private final Signatures signatures;
    private final Scans scans;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    PaperRetention(
            CertificateRows certificates,
            Signatures signatures,
            Scans scans,
            Outbox outbox,
            Settings settings,
            Clock clock) {
        this.certificates = certificates;
        this.signatures = signatures;
        this.scans = scans;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "paper-retention";
    }

    @Override
    public void run() {
        scans.erase(LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1));
    }

    @EventListener
    void forget(PeopleErased people) {
        signatures.erase(people.registrations());
        outbox.forget(List.of(CertificateMail.KIND), certificates.forgetPeople(people.registrations()));
    }
}
