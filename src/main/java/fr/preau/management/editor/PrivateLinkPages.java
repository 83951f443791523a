package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.page.PreviewLinks;
import fr.preau.management.Done;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The private link by which somebody reads a draft, opened and closed. */
@Controller
class PrivateLinkPages {

    private final Cycles cycles;
    private final PreviewLinks links;

    PrivateLinkPages(Cycles cycles, PreviewLinks links) {
        this.cycles = cycles;
        this.links = links;
    }

    @PostMapping("/gestion/cycles/{slug}/lien")
    @Journaled(AuditAction.LINK_OPENED)
    View link(@PathVariable String slug, @RequestParam(name = "lien") String gesture) {
        var cycle = cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (gesture.equals("fermer")) {
            links.close(cycle);
            AuditContext.here().was(AuditAction.LINK_CLOSED);
            return Done.LINK_CLOSED.redirect(address(cycle));
        }
        links.open(cycle);
        return Done.LINK_OPENED.redirect(address(cycle) + "#lien-prive");
    }

    private static String address(Cycle cycle) {
        return "/gestion/cycles/" + cycle.slug() + "/etat";
    }
}
