package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.ErrorView;
import fr.preau.platform.web.Attachment;
import fr.preau.platform.web.Templates;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What a person takes along: a new link, a day for their own calendar. */
@Controller
@RequestMapping("/inscription/{token}")
class PersonTakesPages {

    private final Links links;
    private final Places places;
    private final Cycles cycles;
    private final PersonCalendar calendar;
    private final LinkRenewal renewal;
    private final Templates templates;

    PersonTakesPages(
            Links links,
            Places places,
            Cycles cycles,
            PersonCalendar calendar,
            LinkRenewal renewal,
            Templates templates) {
        this.links = links;
        this.places = places;
        this.cycles = cycles;
        this.calendar = calendar;
        this.renewal = renewal;
        this.templates = templates;
    }

    @PostMapping("/nouveau-lien")
    View renewLink(@PathVariable String token) {
        if (!renewal.renew(owner(token))) {
            return templates.page(new ErrorView(
                    HttpStatus.CONFLICT.value(),
                    "Votre lien reste le même",
                    List.of(
                            "Rien n’a changé : aucun message ne part d’ici en ce moment, et un nouveau lien n’arriverait pas.",
                            "S’il a circulé au-delà de vous, écrivez à l’équipe : si elle met une autre de vos adresses sur votre fiche, ce lien n’ouvre plus rien."),
                    Optional.of("/inscription/" + token),
                    Optional.of("Revenir à mon inscription")));
        }
        return templates.page(new ErrorView(
                HttpStatus.OK.value(),
                "Un nouveau lien vient de partir",
                List.of(
                        "Il est dans votre messagerie. Celui-ci, et tous ceux d’avant, n’ouvrent plus rien.",
                        "Votre inscription n’a pas changé."),
                Optional.of("/"),
                Optional.of("Voir les rencontres")));
    }

    @GetMapping("/{day:\\d+}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var place = places.of(registration.id()).stream()
                .filter(one -> one.dayId() == day
                        && (one.state() == PlaceState.CONFIRMED || one.state() == PlaceState.WITHDRAWN))
                .findFirst()
                .orElseThrow(DeadLink::new);
        var date = cycle.day(day).orElseThrow(DeadLink::new).content().date();
        return Attachment.text("calendar", "journee-" + date + ".ics", calendar.file(registration, cycle, place));
    }

    private Registration owner(String token) {
        return links.owner(token).orElseThrow(DeadLink::new);
    }

    private Cycle cycle(Registration registration) {
        return cycles.withId(registration.cycleId()).orElseThrow(DeadLink::new);
    }
}
