package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.web.Templates;
import fr.preau.registration.AcceptanceOutcome;
import fr.preau.registration.By;
import fr.preau.registration.JoiningOutcome;
import fr.preau.registration.Notification;
import fr.preau.registration.WithdrawalOutcome;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What a person decides of their own places: a withdrawal, an offer that they take, a day more. */
@Controller
@RequestMapping("/inscription/{token}")
class PlaceGesturePages {

    private final Links links;
    private final Cycles cycles;
    private final PersonDays days;
    private final Desk desk;
    private final Templates templates;

    PlaceGesturePages(Links links, Cycles cycles, PersonDays days, Desk desk, Templates templates) {
        this.links = links;
        this.cycles = cycles;
        this.days = days;
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping("/desistement/{day}")
    View ask(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var found = days.held(registration, cycle, day);
        return templates.page(
                "registration/withdraw",
                Map.of(
                        "layout",
                        templates.unindexed("Se désister", "/rencontre/" + cycle.slug()),
                        "view",
                        new WithdrawView(
                                token,
                                day,
                                found.content().date(),
                                cycle.title(),
                                found.start(),
                                found.end(),
                                days.replaceable(registration, cycle, day),
                                !found.content().choices().isEmpty())));
    }

    @PostMapping("/desistement/{day}")
    View withdraw(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        return switch (desk.withdraw(registration.id(), day, new By.ThePerson(), Notification.BY_MAIL)) {
            case WithdrawalOutcome.Done done -> back(token, "desistement");
            case WithdrawalOutcome.NothingToGiveBack nothing -> back(token, "desistement");
            case WithdrawalOutcome.TooLate late -> back(token, "trop-tard");
        };
    }

    @PostMapping("/acceptation/{day}")
    View accept(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        return switch (desk.accept(registration.id(), day)) {
            case AcceptanceOutcome.Confirmed confirmed -> back(token, "acceptation");
            case AcceptanceOutcome.NoOffer none -> back(token, "trop-tard");
        };
    }

    @PostMapping("/ajout/{day}")
    View join(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        return switch (desk.join(registration.id(), day)) {
            case JoiningOutcome.Confirmed confirmed -> back(token, "inscription");
            case JoiningOutcome.UnderReview asked -> back(token, "demande");
            case JoiningOutcome.Waiting waiting -> back(token, "attente");
            case JoiningOutcome.AlreadyThere already -> back(token, "");
            case JoiningOutcome.NotOpen notOpen -> back(token, "trop-tard");
        };
    }

    private static View back(String token, String done) {
        return new RedirectView("/inscription/" + token + (done.isEmpty() ? "" : "?fait=" + done));
    }

    private Registration owner(String token) {
        return links.owner(token).orElseThrow(DeadLink::new);
    }

    private Cycle cycle(Registration registration) {
        return cycles.withId(registration.cycleId()).orElseThrow(DeadLink::new);
    }
}
