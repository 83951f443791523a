package fr.preau.management.editor;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.management.editor.FormReading.Read;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The editor of a cycle that is not there yet; its first save makes a draft. */
@Controller
@RequestMapping(NewCyclePages.PATH)
class NewCyclePages {

    static final String PATH = "/gestion/nouveau";

    private final Cycles cycles;
    private final Editing editing;
    private final EditorScreen screen;
    private final PagePreview preview;
    private final Centre centre;
    private final Settings settings;

    NewCyclePages(
            Cycles cycles,
            Editing editing,
            EditorScreen screen,
            PagePreview preview,
            Centre centre,
            Settings settings) {
        this.cycles = cycles;
        this.editing = editing;
        this.screen = screen;
        this.preview = preview;
        this.centre = centre;
        this.settings = settings;
    }

    @GetMapping
    View open() {
        return screen.fresh()
                .filled(CycleForm.empty()
                        .withDays(List.of(CycleForm.emptyDay(
                                Integer.toString(centre.defaults().capacity())))))
                .page();
    }

    @PostMapping
    @Journaled(AuditAction.CYCLE_CREATED)
    View submit(@RequestParam Map<String, String> sent) {
        var form = FormFields.read(sent);
        var gesture = sent.getOrDefault("gesture", "save");
        if (!gesture.equals("save")) {
            var done = FormGestures.apply(form, gesture);
            return screen.fresh().filled(done.form()).focused(done.focus()).page();
        }
        return switch (FormReading.of(form, Optional.empty(), settings.zone())) {
            case Read.Wrong(var errors) -> refused(form, HttpStatus.UNPROCESSABLE_CONTENT, errors);
            case Read.Good(var edit) -> create(edit, form);
        };
    }

    private View create(Edit edit, CycleForm form) {
        var signature = new Signature(BackOfficeLayout.account().name(), Origin.CREATED);
        return switch (editing.create(edit.content(), signature)) {
            case Outcome.Saved _ -> created(edit);
            case Outcome.Unchanged _,
                    Outcome.Overtaken _,
                    Outcome.BelowHeld _,
                    Outcome.DayInUse _,
                    Outcome.WorkshopChosen _ ->
                throw new IllegalStateException("a new cycle has nothing to be in the way of");
            case Outcome.AddressTaken _ -> taken(edit, form);
        };
    }

    /** The same form sent twice finds its own cycle. */
    private View taken(Edit edit, CycleForm form) {
        var same = cycles.withSlug(edit.content().slug())
                .filter(cycle -> cycle.content().equals(edit.content()))
                .isPresent();
        return same
                ? created(edit)
                : refused(
                        form.at(edit.content().slug()),
                        HttpStatus.CONFLICT,
                        List.of(new FieldError(
                                "slug",
                                "Un cycle a déjà l’adresse /rencontre/%s : choisissez-en une autre."
                                        .formatted(edit.content().slug()))));
    }

    private View created(Edit edit) {
        cycles.withSlug(edit.content().slug())
                .ifPresent(cycle -> AuditContext.here().cycle(cycle.id()));
        return Done.CREATED.redirect("/gestion/cycles/" + edit.content().slug() + "/modifier");
    }

    private View refused(CycleForm form, HttpStatus status, List<FieldError> errors) {
        return screen.fresh().filled(form).refused(status, errors);
    }

    @PostMapping("/apercu")
    @ChangesNothing("shows the page as it would be")
    View preview(@RequestParam Map<String, String> sent) {
        var form = FormFields.read(sent);
        return switch (FormReading.of(form, Optional.empty(), settings.zone())) {
            case Read.Wrong(var errors) -> refused(form, HttpStatus.UNPROCESSABLE_CONTENT, errors);
            case Read.Good(var edit) -> preview.of(edit, Optional.empty());
        };
    }
}
