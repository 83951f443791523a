package fr.preau.attendance.paper;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.SignatureView.HalfDayToSign;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Attachment;
import fr.preau.platform.web.Templates;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.view.RedirectView;

/** What a person does with papers, by their own link: sign on the day, take their certificate afterwards. */
@Controller
@RequestMapping("/inscription/{token}")
class PersonPapers {

    private final People people;
    private final Cycles cycles;
    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Signing signing;
    private final Templates templates;
    private final Settings settings;

    PersonPapers(
            People people,
            Cycles cycles,
            Certificates certificates,
            CertificatePaper paper,
            Signing signing,
            Templates templates,
            Settings settings) {
        this.people = people;
        this.cycles = cycles;
        this.certificates = certificates;
        this.paper = paper;
        this.signing = signing;
        this.templates = templates;
        this.settings = settings;
    }

    /** By a post, because the first time makes the certificate. */
    @PostMapping("/attestation")
    ResponseEntity<byte[]> certificate(@PathVariable String token) {
        var someone = owner(token);
        var certificate = certificates.issue(cycle(someone), someone).orElseThrow(PersonPapers::notFound);
        return Attachment.pdf(paper.fileName(certificate), paper.print(certificate));
    }

    @GetMapping("/signature/{day}")
    View show(@PathVariable String token, @PathVariable long day) {
        var someone = owner(token);
        return page(HttpStatus.OK, token, someone, cycle(someone), day, false);
    }

    @PostMapping("/signature/{day}")
    View sign(
            @PathVariable String token,
            @PathVariable long day,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String strokes) {
        var someone = owner(token);
        var cycle = cycle(someone);
        var signed = concerned(cycle, someone, day);
        var drawn = Strokes.read(strokes);
        if (!strokes.isEmpty() && drawn.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, token, someone, cycle, day, true);
        }
        Arrays.stream(Part.values())
                .filter(one -> one.name().equals(part))
                .forEach(one -> signing.sign(signed, someone.registrationId(), one, drawn));
        return new RedirectView("/inscription/%s/signature/%d".formatted(token, day));
    }

    private View page(HttpStatus status, String token, Someone someone, Cycle cycle, long dayId, boolean refused) {
        var day = concerned(cycle, someone, dayId);
        return templates.page(
                status,
                "attendance/paper/signature",
                Map.of(
                        "layout",
                        templates.unindexed("Signer votre présence", "/rencontre/" + cycle.slug()),
                        "view",
                        new SignatureView(
                                token,
                                cycle.title(),
                                someone.person().fullName(),
                                day.content().date(),
                                dayId,
                                signing.halfDays(day).stream()
                                        .map(half -> {
                                            var signature =
                                                    signing.signature(day, someone.registrationId(), half.part());
                                            return new HalfDayToSign(
                                                    half.part(),
                                                    French.hours(half.starts(), Optional.of(half.ends())),
                                                    signature
                                                            .map(one -> French.hour(LocalDateTime.ofInstant(
                                                                            one.signedAt(), settings.zone())
                                                                    .toLocalTime()))
                                                            .orElse(""),
                                                    signature
                                                            .flatMap(Signatures.Signature::strokes)
                                                            .map(Strokes::path)
                                                            .orElse(""),
                                                    signing.open(day, half));
                                        })
                                        .toList(),
                                refused)));
    }

    private Cycle.Day concerned(Cycle cycle, Someone someone, long day) {
        return cycle.day(day)
                .filter(one -> signing.concerns(cycle, one, someone.registrationId()))
                .orElseThrow(PersonPapers::notFound);
    }

    private Someone owner(String token) {
        return people.behind(token).orElseThrow(PersonPapers::notFound);
    }

    private Cycle cycle(Someone someone) {
        return cycles.withId(someone.cycleId()).orElseThrow(PersonPapers::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
