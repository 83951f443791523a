package fr.preau.governance;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.governance.GovernanceViews.BodiesView;
import fr.preau.governance.GovernanceViews.BodyLine;
import fr.preau.governance.GovernanceViews.BodyView;
import fr.preau.governance.GovernanceViews.FollowUpLine;
import fr.preau.governance.GovernanceViews.SeatLine;
import fr.preau.governance.GovernanceViews.SittingLine;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The bodies of a contract: their rhythm, their members by mandate, their sittings, what follows from them. */
@Controller
@RequestMapping("/contrats/{slug}/instances")
class BodyPages {

    private final GovernancePlaces places;
    private final Bodies bodies;
    private final Sittings sittings;
    private final Outcomes outcomes;
    private final Convening convening;
    private final ContractLayout layout;

    BodyPages(
            GovernancePlaces places,
            Bodies bodies,
            Sittings sittings,
            Outcomes outcomes,
            Convening convening,
            ContractLayout layout) {
        this.places = places;
        this.bodies = bodies;
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.convening = convening;
        this.layout = layout;
    }

    @GetMapping
    View bodies(@RequestAttribute(Inside.HERE) Inside inside) {
        return bodies(HttpStatus.OK, inside, Map.of(), List.of());
    }

    private View bodies(HttpStatus status, Inside inside, Map<String, String> values, List<FieldError> errors) {
        var lines = bodies.of(inside.contract().id()).stream()
                .map(body -> new BodyLine(
                        GovernancePlaces.address(inside, body),
                        body.name(),
                        BodyRhythm.of(body, sittings.of(body.id()), outcomes.followUps(body.id()))
                                .sentence(places.today())))
                .toList();
        return layout.page(
                status,
                "Instances",
                "governance/bodies",
                new BodiesView(inside.contract(), inside.role(), lines, values, errors));
    }

    @PostMapping
    @Noted("Instance ajoutée")
    View add(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new GovernanceForms(sent);
        var wanted = form.body(0, inside.contract().id());
        var added = form.errors().isEmpty() ? bodies.add(wanted) : Optional.<Long>empty();
        if (added.isEmpty()) {
            return bodies(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    sent,
                    form.errors().isEmpty()
                            ? List.of(new FieldError("name", "Ce contrat a déjà une instance de ce nom."))
                            : form.errors());
        }
        ChangeNote.leave(wanted.name());
        return ContractDone.BODY.redirect(inside.contract().address() + "/instances/" + added.get());
    }

    @GetMapping("/{body}")
    View body(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String fait) {
        return body(HttpStatus.OK, inside, places.body(inside, body), Map.of("on", on), List.of(), fait);
    }

    private View body(
            HttpStatus status,
            Inside inside,
            Body body,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        var held = sittings.of(body.id());
        var followUps = outcomes.followUps(body.id());
        var today = places.today();
        return layout.page(
                status,
                body.name(),
                "governance/body",
                new BodyView(
                        inside.contract(),
                        inside.role(),
                        body,
                        GovernancePlaces.address(inside, body),
                        BodyRhythm.of(body, held, followUps).sentence(today),
                        bodies.seats(body.id()).stream()
                                .map(seat -> line(seat, today))
                                .toList(),
                        held.stream()
                                .map(one -> new SittingLine(
                                        GovernancePlaces.address(inside, body, one),
                                        French.date(one.on()),
                                        one.state().label()))
                                .toList(),
                        followUps.stream().map(one -> line(one, today)).toList(),
                        values,
                        errors),
                ContractDone.of(fait));
    }

    private static SeatLine line(Seat seat, LocalDate today) {
        return new SeatLine(
                seat.id(),
                seat.college().label(),
                seat.organisation(),
                seat.holder().isEmpty() ? "À pourvoir" : seat.holder(),
                seat.deputy(),
                "Depuis le " + French.date(seat.since())
                        + seat.until()
                                .map(day -> ", jusqu’au " + French.date(day))
                                .orElse(""),
                seat.openOn(today));
    }

    static FollowUpLine line(FollowUp one, LocalDate today) {
        var open = one.state() == FollowUp.State.OPEN;
        return new FollowUpLine(
                one.id(),
                one.text(),
                one.owner(),
                French.date(one.due()),
                one.state().label() + (one.reason().isEmpty() ? "" : " : " + one.reason()),
                one.answer(),
                open,
                open && one.due().isBefore(today));
    }

    @PostMapping("/{body}/membres")
    @Noted("Membre d’une instance ajouté")
    View addSeat(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var form = new GovernanceForms(sent);
        var organisation = form.text("organisation", "Donnez la structure que ce membre représente.");
        var holder = form.optional("holder");
        var email = form.email("email");
        var deputy = form.optional("deputy");
        var deputyEmail = form.email("deputyEmail");
        var since = form.day("since");
        if (!form.errors().isEmpty()) {
            return body(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, form.errors(), "");
        }
        bodies.add(new Seat(
                0,
                body,
                College.named(sent.getOrDefault("college", "")).orElse(College.OTHERS),
                organisation,
                holder,
                email,
                deputy,
                deputyEmail,
                since.orElseThrow(),
                Optional.empty()));
        convening.renew(body);
        ChangeNote.leave(known.name() + " : " + organisation);
        return ContractDone.BODY.redirect(GovernancePlaces.address(inside, known));
    }

    @PostMapping("/{body}/membres/{seat}")
    @Noted("Mandat terminé")
    View endSeat(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long seat,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        if (bodies.seats(body).stream().noneMatch(one -> one.id() == seat)) {
            throw GovernancePlaces.nothing();
        }
        var form = new GovernanceForms(Map.of("until" + seat, sent.getOrDefault("until", "")));
        var until = form.day("until" + seat);
        if (until.isEmpty() || !bodies.end(body, seat, until.get())) {
            var errors = form.errors().isEmpty()
                    ? List.of(new FieldError("until" + seat, "Le mandat finit après avoir commencé."))
                    : form.errors();
            return body(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, errors, "");
        }
        convening.renew(body);
        return ContractDone.BODY.redirect(GovernancePlaces.address(inside, known));
    }

    @PostMapping("/{body}/seances")
    @Noted("Séance prévue")
    View plan(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var form = new GovernanceForms(sent);
        var wanted = form.sitting();
        if (wanted.isEmpty()) {
            return body(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, form.errors(), "");
        }
        var id = sittings.plan(body, wanted.get());
        ChangeNote.leave(known.name() + " : " + French.date(wanted.get().on()));
        return ContractDone.SITTING.redirect(GovernancePlaces.address(inside, known) + "/seances/" + id);
    }
}
