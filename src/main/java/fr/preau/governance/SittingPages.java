package fr.preau.governance;

import fr.preau.contract.ContractDesk;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.contract.Note;
import fr.preau.contract.Noted;
import fr.preau.governance.GovernanceViews.ConveningView;
import fr.preau.governance.Sitting.ItemKind;
import fr.preau.management.Confirmed;
import fr.preau.platform.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A sitting before its day: its agenda, its convening, its change, its end. */
@Controller
@RequestMapping("/contrats/{slug}/instances/{body}/seances/{sitting}")
class SittingPages {

    private final GovernancePlaces places;
    private final Sittings sittings;
    private final Convening convening;
    private final SittingDesk desk;
    private final ContractDesk pages;

    SittingPages(
            GovernancePlaces places, Sittings sittings, Convening convening, SittingDesk desk, ContractDesk pages) {
        this.places = places;
        this.sittings = sittings;
        this.convening = convening;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    View sitting(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam(defaultValue = "") String fait) {
        var known = places.body(inside, body);
        return desk.page(HttpStatus.OK, inside, known, places.sitting(known, sitting), Map.of(), List.of(), fait);
    }

    @PostMapping("/ordre-du-jour")
    @Noted("Point ajouté à l’ordre du jour")
    View addItem(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        var form = new GovernanceForms(sent);
        var title = form.text("title", "Écrivez le point.");
        if (!held.state().open()) {
            return desk.refused(inside, known, held, sent, closed("title"));
        }
        if (!form.errors().isEmpty()) {
            return desk.refused(inside, known, held, sent, form.errors());
        }
        var kind = Arrays.stream(ItemKind.values())
                .filter(one -> one.name().equals(sent.get("kind")))
                .findFirst()
                .orElse(ItemKind.INFORM);
        sittings.add(sitting, kind, title);
        return new RedirectView(ContractDone.SITTING.at(GovernancePlaces.address(inside, known, held)));
    }

    static List<FieldError> closed(String field) {
        return List.of(new FieldError(field, "Rien n’a changé : cette séance ne s’écrit plus."));
    }

    @GetMapping("/convocation")
    View askConvening(
            @RequestAttribute(Inside.HERE) Inside inside, @PathVariable long body, @PathVariable long sitting) {
        var known = places.body(inside, body);
        return convening(HttpStatus.OK, inside, known, places.sitting(known, sitting), "", List.of());
    }

    private View convening(
            HttpStatus status, Inside inside, Body body, Sitting sitting, String reason, List<FieldError> errors) {
        var seats = convening.seats(sitting);
        return pages.page(
                status,
                "Convoquer la séance",
                "governance/convening",
                new ConveningView(
                        inside.contract(),
                        body,
                        GovernancePlaces.address(inside, body, sitting),
                        GovernancePlaces.when(sitting),
                        seats,
                        convening.lacksCitizens(body, seats),
                        reason,
                        errors));
    }

    @PostMapping("/convocation")
    @Noted("Séance convoquée")
    View convene(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        var address = GovernancePlaces.address(inside, known, held);
        if (!Confirmed.by(sent)) {
            return Confirmed.first(address + "/convocation");
        }
        var reason = sent.getOrDefault("reason", "");
        var errors = convening.convene(known, sitting, reason);
        if (!errors.isEmpty()) {
            return convening(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, held, reason, errors);
        }
        Note.leave(known.name() + ", " + GovernancePlaces.when(held) + (reason.isBlank() ? "" : " : " + reason));
        return new RedirectView(ContractDone.CONVENED.at(address));
    }

    @PostMapping("/date")
    @Noted("Séance déplacée")
    View move(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        if (!Confirmed.by(sent)) {
            return Confirmed.first(GovernancePlaces.address(inside, known, held));
        }
        var form = new GovernanceForms(sent);
        var wanted = form.sitting();
        if (wanted.isEmpty()) {
            return desk.refused(inside, known, held, sent, form.errors());
        }
        var errors = convening.move(sitting, wanted.get());
        if (!errors.isEmpty()) {
            return desk.refused(inside, known, held, sent, errors);
        }
        return new RedirectView(ContractDone.MOVED.at(GovernancePlaces.address(inside, known, held)));
    }

    @PostMapping("/annulation")
    @Noted("Séance annulée")
    View cancel(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        if (!Confirmed.by(sent)) {
            return Confirmed.first(GovernancePlaces.address(inside, known, held));
        }
        if (!convening.cancel(sitting)) {
            return desk.refused(inside, known, held, Map.of(), closed("on"));
        }
        return new RedirectView(ContractDone.CANCELLED.at(GovernancePlaces.address(inside, known, held)));
    }
}
