package fr.preau.survey.after;

import fr.preau.attendance.paper.CertificatePaper;
import fr.preau.attendance.paper.Certificates;
import fr.preau.cycle.Cycle;
import fr.preau.mail.Letter.FilePart;
import fr.preau.registration.person.People.Someone;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody's certificate as a file to attach. */
@Component
class CertificateFile {

    private final Certificates certificates;
    private final CertificatePaper paper;

    CertificateFile(Certificates certificates, CertificatePaper paper) {
        this.certificates = certificates;
        this.paper = paper;
    }

    /** None for whoever was not present. */
    Optional<FilePart> of(Cycle cycle, Someone someone) {
        return certificates
                .issue(cycle, someone)
                .map(one -> new FilePart(paper.fileName(one), "application/pdf", paper.print(one)));
    }
}
