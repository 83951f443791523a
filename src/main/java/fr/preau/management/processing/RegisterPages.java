package fr.preau.management.processing;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.management.StateDigest;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import fr.preau.privacy.Wishes;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register and a year of it, on screen and as the paper that a data protection officer keeps. It names nobody. */
@Controller
class RegisterPages {

    private static final String PATH = "/gestion/registre";

    private final RegisterViews views;
    private final Wishes wishes;
    private final PdfPress press;
    private final BackOfficeLayout layout;

    RegisterPages(RegisterViews views, Wishes wishes, PdfPress press, BackOfficeLayout layout) {
        this.views = views;
        this.wishes = wishes;
        this.press = press;
        this.layout = layout;
    }

    @GetMapping(PATH)
    View show(
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        return layout.page(
                HttpStatus.OK,
                BackOfficeLayout.Section.SETTINGS,
                "Registre des traitements",
                "processing/register",
                views.of(year),
                Done.of(done));
    }

    /** What a person asked of their data is answered by mail; nothing of it is kept then. */
    @PostMapping(PATH + "/demandes/{id}")
    @Journaled(AuditAction.DATA_WISH_ANSWERED)
    View answered(@PathVariable long id, @RequestParam(defaultValue = "") String seen) {
        var wish = wishes.withId(id);
        if (wish.isEmpty()) {
            return Done.DATA_WISH_CLOSED_ALREADY.redirect(PATH);
        }
        var read = seen.isEmpty() || seen.equals(StateDigest.of(wish.get().words()));
        return (read && wishes.answered(wish.get()) ? Done.DATA_WISH_ANSWERED : Done.DATA_WISH_CHANGED).redirect(PATH);
    }

    @GetMapping(PATH + ".pdf")
    @Journaled(AuditAction.FIGURES_TAKEN)
    ResponseEntity<byte[]> paper(@RequestParam(name = "annee", defaultValue = "") String year) {
        var view = views.of(year);
        return Attachment.pdf(
                "registre-%d.pdf".formatted(view.year()),
                press.print(Standard.ACCESSIBLE, "management/processing/paper", Map.of("view", view), Map.of()));
    }
}
