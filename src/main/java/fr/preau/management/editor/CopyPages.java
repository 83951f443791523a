package fr.preau.management.editor;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.edition.Duplication;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The copy of a cycle for the next year, opened in the editor. */
@Controller
class CopyPages {

    private final Cycles cycles;
    private final Duplication duplication;

    CopyPages(Cycles cycles, Duplication duplication) {
        this.cycles = cycles;
        this.duplication = duplication;
    }

    @PostMapping("/gestion/cycles/{slug}/copie")
    @Journaled(AuditAction.CYCLE_COPIED)
    View copy(@PathVariable String slug) {
        var cycle = cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var copy = duplication.copy(cycle, BackOfficeLayout.account().name());
        return Done.COPIED.redirect("/gestion/cycles/" + copy.slug() + "/modifier");
    }
}
