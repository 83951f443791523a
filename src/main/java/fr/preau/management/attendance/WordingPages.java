package fr.preau.management.attendance;

import fr.preau.attendance.paper.CertificatePaper;
import fr.preau.attendance.paper.CertificateWording;
import fr.preau.attendance.paper.CertificateWording.Field;
import fr.preau.attendance.paper.CertificateWordings;
import fr.preau.attendance.paper.SignaturePicture;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Difference;
import fr.preau.management.Done;
import fr.preau.management.StateDigest;
import fr.preau.platform.FieldError;
import fr.preau.platform.GivenPicture;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What the centre's certificates say, and who signs them. */
@Controller
@RequestMapping("/gestion/attestations")
class WordingPages {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINE = 150;

    private final CertificateWordings wordings;
    private final CertificatePaper paper;
    private final BackOfficeLayout layout;

    WordingPages(CertificateWordings wordings, CertificatePaper paper, BackOfficeLayout layout) {
        this.wordings = wordings;
        this.paper = paper;
        this.layout = layout;
    }

    @GetMapping
    View show(@RequestParam(name = "fait", defaultValue = "") String done) {
        var current = wordings.current();
        return page(HttpStatus.OK, current, mark(current), List.of(), List.of(), Done.of(done));
    }

    @PostMapping
    @Journaled(AuditAction.WORDING_CHANGED)
    View save(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String signatory,
            @RequestParam(defaultValue = "") String signatoryRole,
            @RequestParam(defaultValue = "false") boolean withoutSignature,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(name = "signature", required = false) Optional<MultipartFile> file)
            throws IOException {
        var faults = new ArrayList<FieldError>();
        var drawn = Optional.<byte[]>empty();
        if (file.isPresent() && !file.get().isEmpty()) {
            var picture = SignaturePicture.read(file.get().getBytes());
            drawn = picture instanceof GivenPicture.Drawn(var png) ? Optional.of(png) : Optional.empty();
            picture.refusal("la signature").ifPresent(why -> faults.add(new FieldError("signature", why)));
        }
        faults.addAll(faults(text, signatory, signatoryRole));
        var kept =
                withoutSignature ? Optional.<byte[]>empty() : wordings.current().signature();
        var wording = new CertificateWording(
                text.strip().replace("\r\n", "\n"), signatory.strip(), signatoryRole.strip(), drawn.or(() -> kept));
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, wording, seen, List.of(), faults, Optional.empty());
        }
        if (!wordings.replace(wording, now -> seen.isEmpty() || seen.equals(mark(now)))) {
            var current = wordings.current();
            return page(
                    HttpStatus.CONFLICT,
                    wording,
                    mark(current),
                    differences(current, wording),
                    List.of(),
                    Optional.empty());
        }
        return Done.WORDING_SAVED.redirect("/gestion/attestations");
    }

    private static List<FieldError> faults(String text, String signatory, String role) {
        var faults = new ArrayList<FieldError>();
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            faults.add(
                    new FieldError("text", "Raccourcissez ce texte : %d caractères au plus.".formatted(LONGEST_TEXT)));
        } else {
            CertificateWording.faults(text).forEach(fault -> faults.add(new FieldError("text", fault)));
        }
        if (tooLong(signatory)) {
            faults.add(new FieldError(
                    "signatory", "Écrivez ce nom sur une ligne de %d caractères au plus.".formatted(LONGEST_LINE)));
        }
        if (tooLong(role)) {
            faults.add(new FieldError(
                    "signatoryRole",
                    "Écrivez cette fonction sur une ligne de %d caractères au plus.".formatted(LONGEST_LINE)));
        }
        return faults;
    }

    private static boolean tooLong(String line) {
        return line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl);
    }

    /** A certificate of nobody, as the wording in use makes it. */
    @GetMapping("/specimen.pdf")
    ResponseEntity<byte[]> specimen() {
        return Attachment.pdf("specimen.pdf", paper.specimen());
    }

    @GetMapping("/signature.png")
    ResponseEntity<byte[]> signature() {
        return Attachment.of(
                MediaType.IMAGE_PNG,
                "signature.png",
                wordings.current().signature().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** Another one as soon as anything of it has changed. */
    private static String mark(CertificateWording wording) {
        return StateDigest.of(List.of(
                wording.text(),
                wording.signatory(),
                wording.signatoryRole(),
                HexFormat.of().formatHex(wording.signature().orElseGet(() -> new byte[0]))));
    }

    private static List<Difference> differences(CertificateWording now, CertificateWording wanted) {
        var all = Difference.among(List.of(
                new Difference("Le texte", now.text(), wanted.text()),
                new Difference("Qui signe", now.signatory(), wanted.signatory()),
                new Difference("Sa fonction", now.signatoryRole(), wanted.signatoryRole())));
        return all.isEmpty()
                ? List.of(new Difference("L’image de la signature", "changée", "à choisir à nouveau"))
                : all;
    }

    private View page(
            HttpStatus status,
            CertificateWording wording,
            String seen,
            List<Difference> conflict,
            List<FieldError> faults,
            Optional<Done> done) {
        var view = new WordingView(
                wording.text(),
                wording.signatory(),
                wording.signatoryRole(),
                wordings.current().signature().isPresent(),
                Arrays.stream(Field.values())
                        .map(field -> new WordingView.Field("{" + field.word() + "}", field.meaning()))
                        .toList(),
                seen,
                conflict,
                faults);
        return layout.page(status, Section.CERTIFICATES, "Attestations", "wording", view, done);
    }
}
