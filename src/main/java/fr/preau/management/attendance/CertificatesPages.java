package fr.preau.management.attendance;

import fr.preau.attendance.paper.Certificate;
import fr.preau.attendance.paper.CertificateMail;
import fr.preau.attendance.paper.CertificatePaper;
import fr.preau.attendance.paper.CertificateWordings;
import fr.preau.attendance.paper.Certificates;
import fr.preau.attendance.paper.Certificates.Attending;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.platform.French;
import fr.preau.platform.web.Attachment;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The certificates of a cycle: who has a right to one, sending them, taking them all. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/attestations")
class CertificatesPages {

    /** The number of a registration, as often as there are people ticked. */
    private static final String CHOSEN = "personne";

    private final Cycles cycles;
    private final People people;
    private final Certificates certificates;
    private final CertificatePaper paper;
    private final CertificateWordings wordings;
    private final CertificateMail mail;
    private final CertificatesViews views;
    private final BackOfficeLayout layout;

    CertificatesPages(
            Cycles cycles,
            People people,
            Certificates certificates,
            CertificatePaper paper,
            CertificateWordings wordings,
            CertificateMail mail,
            CertificatesViews views,
            BackOfficeLayout layout) {
        this.cycles = cycles;
        this.people = people;
        this.certificates = certificates;
        this.paper = paper;
        this.wordings = wordings;
        this.mail = mail;
        this.views = views;
        this.layout = layout;
    }

    @GetMapping
    View show(
            @PathVariable String slug,
            @RequestParam(name = "pause", defaultValue = "") String pause,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return layout.page(
                HttpStatus.OK,
                Section.CYCLES,
                "Attestations",
                "certificates",
                views.of(cycle(slug), _ -> true, pause.isEmpty()),
                Done.of(done));
    }

    /** Those who were ticked; everybody where nobody was. */
    private static Predicate<Someone> among(List<Long> chosen) {
        return chosen.isEmpty() ? _ -> true : someone -> chosen.contains(someone.registrationId());
    }

    /** A message cannot be taken back: who gets one is said before. */
    @GetMapping("/envoi")
    View askSendToAll(@PathVariable String slug, @RequestParam(name = CHOSEN, defaultValue = "") List<Long> chosen) {
        var cycle = cycle(slug);
        var count = views.of(cycle, among(chosen), false).toSend();
        var happens = count == 0
                ? List.of("Chaque personne a déjà reçu son attestation : il n’y a rien à envoyer.")
                : Stream.concat(
                                Stream.of(
                                        "%s par courriel, avec son attestation de présence en PDF."
                                                .formatted(French.count(
                                                        count,
                                                        "personne recevra un message",
                                                        "personnes recevront chacune un message")),
                                        "Qui a déjà reçu l’attestation qui vaut aujourd’hui ne reçoit rien.",
                                        "Un message parti ne se reprend pas. Une attestation corrigée ensuite remplace la première, et le code de la première le dit."),
                                layout.kept().stream())
                        .toList();
        var question = new GestureView(
                cycle.title(),
                "Envoyer les attestations",
                happens,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                chosen.stream()
                        .map(one -> new GestureView.Hidden(CHOSEN, Long.toString(one)))
                        .toList(),
                address(slug) + "/envoi",
                Optional.of("Envoyer à " + French.count(count, "personne", "personnes"))
                        .filter(_ -> count > 0),
                false,
                address(slug),
                List.of());
        return layout.page(HttpStatus.OK, Section.CYCLES, question.title(), "gesture", question, Optional.empty());
    }

    @PostMapping("/envoi")
    @Journaled(AuditAction.CERTIFICATES_SENT)
    View sendToAll(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = CHOSEN, defaultValue = "") List<Long> chosen) {
        var cycle = cycle(slug);
        if (!Confirmed.by(sent)) {
            return Confirmed.first(address(slug) + "/envoi");
        }
        var count = mail.sendOnce(
                cycle,
                certificates.attending(cycle).stream()
                        .map(Attending::someone)
                        .filter(among(chosen))
                        .toList());
        AuditContext.here().note(French.count(count, "personne", "personnes"));
        return Done.CERTIFICATES_SENT.redirect(address(slug), count);
    }

    /** What has left has left; the others may be sent again. */
    @PostMapping("/arret")
    @Journaled(AuditAction.CERTIFICATES_STOPPED)
    View stop(@PathVariable String slug) {
        var stopped = mail.stop(
                certificates.attending(cycle(slug)).stream()
                        .flatMap(one -> one.latest().stream())
                        .toList(),
                BackOfficeLayout.account().name());
        if (stopped == 0) {
            AuditContext.here().nothing();
            return Done.MAILING_ALL_LEFT.redirect(address(slug));
        }
        AuditContext.here().note(French.count(stopped, "message", "messages"));
        return Done.CERTIFICATES_STOPPED.redirect(address(slug));
    }

    @PostMapping("/{registration}/envoi")
    @Journaled(AuditAction.CERTIFICATE_SENT)
    View send(@PathVariable String slug, @PathVariable long registration) {
        var cycle = cycle(slug);
        mail.send(cycle, someone(cycle, registration));
        return Done.CERTIFICATE_SENT.redirect(address(slug));
    }

    /** By a post, because the first time makes the certificate. */
    @PostMapping("/{registration}/pdf")
    @Journaled(AuditAction.CERTIFICATE_TAKEN)
    ResponseEntity<byte[]> print(@PathVariable String slug, @PathVariable long registration) {
        var cycle = cycle(slug);
        var certificate =
                certificates.issue(cycle, someone(cycle, registration)).orElseThrow(CertificatesPages::notFound);
        return Attachment.pdf(paper.fileName(certificate), paper.print(certificate));
    }

    /** All of them, or of those who were ticked, each written as soon as it is printed. */
    @PostMapping("/zip")
    @Journaled(AuditAction.CERTIFICATES_TAKEN)
    void printAll(
            @PathVariable String slug,
            @RequestParam(name = CHOSEN, defaultValue = "") List<Long> chosen,
            HttpServletResponse response)
            throws IOException {
        var all = certificates.issue(cycle(slug), among(chosen));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attestations-" + slug + ".zip\"");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            write(all, zip);
        }
    }

    private record Printed(String name, byte[] file) {}

    private void write(List<Certificate> all, ZipOutputStream zip) throws IOException {
        var number = 0;
        for (var printed = printed(all).iterator(); printed.hasNext(); ) {
            var one = printed.next();
            number++;
            zip.putNextEntry(new ZipEntry("%03d-%s".formatted(number, one.name)));
            zip.write(one.file);
            zip.closeEntry();
            zip.flush();
        }
    }

    /** In their order; printing is all work of the processors, so each has one in hand. */
    private Stream<Printed> printed(List<Certificate> all) {
        var wording = wordings.current();
        return all.stream()
                .gather(Gatherers.mapConcurrent(
                        Runtime.getRuntime().availableProcessors(),
                        certificate -> new Printed(paper.fileName(certificate), paper.print(certificate, wording))));
    }

    private Someone someone(Cycle cycle, long registration) {
        return people.withId(registration)
                .filter(one -> one.cycleId() == cycle.id())
                .orElseThrow(CertificatesPages::notFound);
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(CertificatesPages::notFound);
    }

    private static String address(String slug) {
        return "/gestion/cycles/" + slug + "/attestations";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
