package fr.preau.resource.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.registration.person.People;
import fr.preau.registration.person.PersonPageParts;
import fr.preau.resource.Shown;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** From a person's own page to what was shared of their cycle. */
@Controller
class SharedOnPersonPage implements PersonPageParts {

    private final People people;
    private final Cycles cycles;
    private final Shown shown;

    SharedOnPersonPage(People people, Cycles cycles, Shown shown) {
        this.people = people;
        this.cycles = cycles;
        this.shown = shown;
    }

    @Override
    public List<Part> parts(Cycle cycle, long registration) {
        return shown.ofCycle(cycle.id()).isEmpty()
                ? List.of()
                : List.of(new Part(
                        "Ressources",
                        "Diaporamas, documents et synthèses de cette rencontre.",
                        "Voir ce qui a été partagé",
                        "/ressources",
                        Gesture.OPEN));
    }

    @GetMapping("/inscription/{token}/ressources")
    View lead(@PathVariable String token) {
        return people.behind(token)
                .flatMap(someone -> cycles.withId(someone.cycleId()))
                .map(cycle -> new RedirectView("/ressources/rencontre/" + cycle.slug()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
