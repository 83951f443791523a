package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.survey.ComplaintsView.CycleChoice;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import fr.preau.survey.complaint.Complaints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The register of complaints, difficulties and incidents. */
@Controller
@RequestMapping("/gestion/reclamations")
class ComplaintsPages {

    private static final String ADDRESS = "/gestion/reclamations";

    private final Complaints complaints;
    private final Cycles cycles;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;

    ComplaintsPages(Complaints complaints, Cycles cycles, BackOfficeLayout layout, Settings settings, Clock clock) {
        this.complaints = complaints;
        this.cycles = cycles;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View show(@RequestParam(name = "fait", defaultValue = "") String done) {
        return page(HttpStatus.OK, ComplaintForm.empty(today()), List.of(), Done.of(done));
    }

    private View page(HttpStatus status, ComplaintForm form, List<FieldError> errors, Optional<Done> done) {
        var view = new ComplaintsView(ADDRESS, complaints.all(), choices(), form, errors);
        return layout.page(status, Section.FIGURES, "Réclamations", "survey/complaints", view, done);
    }

    private List<CycleChoice> choices() {
        return cycles.all().stream()
                .map(cycle -> new CycleChoice(Long.toString(cycle.id()), cycle.title()))
                .toList();
    }

    @PostMapping
    @Journaled(AuditAction.COMPLAINT_WRITTEN)
    View write(@RequestParam Map<String, String> sent) {
        var form = ComplaintForm.read(sent);
        var faults = form.faults(today(), known());
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, form, faults, Optional.empty());
        }
        complaints.insert(form.complaint(0));
        return Done.COMPLAINT_SAVED.redirect(ADDRESS);
    }

    @GetMapping("/{id}")
    View open(@PathVariable long id) {
        var complaint = complaints.withId(id).orElseThrow(ComplaintsPages::notFound);
        return page(id, HttpStatus.OK, ComplaintForm.of(complaint), List.of());
    }

    private View page(long id, HttpStatus status, ComplaintForm form, List<FieldError> errors) {
        var view = new ComplaintsView(ADDRESS + "/" + id, List.of(), choices(), form, errors);
        return layout.page(status, Section.FIGURES, "Réclamation", "survey/complaint", view, Optional.empty());
    }

    @PostMapping("/{id}")
    @Journaled(AuditAction.COMPLAINT_CHANGED)
    View rewrite(@PathVariable long id, @RequestParam Map<String, String> sent) {
        if (complaints.withId(id).isEmpty()) {
            throw notFound();
        }
        var form = ComplaintForm.read(sent);
        var faults = form.faults(today(), known());
        if (!faults.isEmpty()) {
            return page(id, HttpStatus.UNPROCESSABLE_CONTENT, form, faults);
        }
        if (!complaints.rewrite(form.complaint(id))) {
            return page(
                    id,
                    HttpStatus.CONFLICT,
                    form,
                    List.of(
                            new FieldError(
                                    "text",
                                    "Quelqu’un a modifié cette ligne pendant que vous l’écriviez. Rouvrez-la pour voir son texte avant d’y mettre le vôtre.")));
        }
        return Done.COMPLAINT_SAVED.redirect(ADDRESS);
    }

    private List<Long> known() {
        return cycles.all().stream().map(Cycle::id).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
