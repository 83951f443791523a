package fr.preau.management.attendance;

import fr.preau.attendance.paper.ScanFile;
import fr.preau.attendance.paper.ScanFile.Reading;
import fr.preau.attendance.paper.Scans;
import fr.preau.attendance.paper.SheetPaper;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The sign-in sheet of a day: printed, and attached again once it is signed. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/journees/{day}/emargement")
class SheetPages {

    private final Cycles cycles;
    private final SheetPaper paper;
    private final Scans scans;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    SheetPages(Cycles cycles, SheetPaper paper, Scans scans, Settings settings, Clock clock, BackOfficeLayout layout) {
        this.cycles = cycles;
        this.paper = paper;
        this.scans = scans;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    @GetMapping
    View show(
            @PathVariable String slug,
            @PathVariable long day,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(HttpStatus.OK, slug, day, Optional.empty(), Done.of(done));
    }

    @GetMapping("/feuille.pdf")
    @Journaled(AuditAction.SHEET_TAKEN)
    ResponseEntity<byte[]> sheet(
            @PathVariable String slug,
            @PathVariable long day,
            @RequestParam(name = "atelier") Optional<Long> workshop) {
        var cycle = cycle(slug);
        var found = day(cycle, day);
        if (!held(found)) {
            throw notFound();
        }
        var sheet = workshop.isEmpty()
                ? paper.print(cycle, found)
                : paper.print(cycle, found, workshop.get()).orElseThrow(SheetPages::notFound);
        return Attachment.of(
                MediaType.APPLICATION_PDF,
                "emargement-%s%s.pdf"
                        .formatted(
                                found.content().date(),
                                workshop.map(id -> "-atelier-" + id).orElse("")),
                sheet);
    }

    @PostMapping("/feuilles")
    @Journaled(AuditAction.SCAN_ATTACHED)
    View attach(
            @PathVariable String slug,
            @PathVariable long day,
            @RequestParam(name = "scan", required = false) Optional<MultipartFile> scan)
            throws IOException {
        day(cycle(slug), day);
        var bytes = scan.isPresent() ? scan.get().getBytes() : new byte[0];
        return switch (ScanFile.read(bytes)) {
            case Reading.Read(var file) -> {
                scans.attach(day, file, BackOfficeLayout.account().email(), clock.instant());
                yield Done.SCAN_ATTACHED.redirect(address(slug, day));
            }
            case Reading.Empty() -> refused(slug, day, "Choisissez le fichier de la feuille signée.");
            case Reading.TooBig() ->
                refused(slug, day, "Ce fichier dépasse 10 Mo : numérisez la feuille en moins fin, ou page par page.");
            case Reading.Unknown() ->
                refused(slug, day, "Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG. Choisissez-en un autre.");
        };
    }

    @GetMapping("/feuilles/{id}")
    @Journaled(AuditAction.SCAN_TAKEN)
    ResponseEntity<byte[]> scan(@PathVariable String slug, @PathVariable long day, @PathVariable long id) {
        var found = day(cycle(slug), day);
        var scan = scans.file(found.id(), id).orElseThrow(SheetPages::notFound);
        return Attachment.of(
                MediaType.parseMediaType(scan.kind().contentType()),
                "feuille-signee-%s-%d.%s"
                        .formatted(found.content().date(), id, scan.kind().ending()),
                scan.bytes());
    }

    @PostMapping("/feuilles/{id}/retrait")
    @Journaled(AuditAction.SCAN_REMOVED)
    View remove(@PathVariable String slug, @PathVariable long day, @PathVariable long id) {
        scans.remove(day(cycle(slug), day).id(), id);
        return Done.SCAN_REMOVED.redirect(address(slug, day));
    }

    private View refused(String slug, long day, String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, slug, day, Optional.of(why), Optional.empty());
    }

    private View page(HttpStatus status, String slug, long dayId, Optional<String> error, Optional<Done> done) {
        var cycle = cycle(slug);
        var day = day(cycle, dayId);
        var view = new SheetPageView(
                slug,
                dayId,
                day.content().date(),
                held(day),
                paper.rooms(day),
                scans.ofDay(dayId).stream()
                        .map(scan -> new SheetPageView.Scan(
                                scan.id(),
                                scan.kind().name(),
                                size(scan.size()),
                                scan.attachedBy(),
                                LocalDateTime.ofInstant(scan.attachedAt(), settings.zone())))
                        .toList(),
                error);
        return layout.page(status, Section.CYCLES, "Émargement", "sheet", view, done);
    }

    /** Nobody signs for a day that is not held. */
    private static boolean held(Cycle.Day day) {
        return day.content().held();
    }

    private static String size(long bytes) {
        return Math.max(1, bytes / 1024) + French.NBSP + "ko";
    }

    private static String address(String slug, long day) {
        return "/gestion/cycles/%s/journees/%d/emargement".formatted(slug, day);
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(SheetPages::notFound);
    }

    private static Cycle.Day day(Cycle cycle, long day) {
        return cycle.day(day).orElseThrow(SheetPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
