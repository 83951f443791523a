package fr.preau.management.resource;

import fr.preau.cycle.Cycles;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.resource.testimony.Testimonies;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What organisers say to a testimony; the words that they read go with the gesture, since others may stand by now. */
@Controller
class TestimonyModerationPages {

    private final Cycles cycles;
    private final Testimonies testimonies;

    TestimonyModerationPages(Cycles cycles, Testimonies testimonies) {
        this.cycles = cycles;
        this.testimonies = testimonies;
    }

    @PostMapping("/gestion/cycles/{slug}/ressources/temoignages/{registration}")
    @Journaled(AuditAction.TESTIMONY_JUDGED)
    View judge(
            @PathVariable String slug,
            @PathVariable long registration,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "text", defaultValue = "") String text) {
        var cycle = cycles.withSlug(slug).orElseThrow(Lookup::nothing);
        if (testimonies.ofCycle(cycle.id()).stream().noneMatch(one -> one.registrationId() == registration)) {
            throw Lookup.nothing();
        }
        var shown = switch (to) {
            case "SHOWN" -> true;
            case "SET_ASIDE" -> false;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        var words = text.replace("\r", "");
        var done = testimonies.judge(registration, words, shown) ? Done.TESTIMONY_JUDGED : Done.TESTIMONY_CHANGED;
        return done.redirect("/gestion/cycles/" + slug + "/ressources");
    }
}
