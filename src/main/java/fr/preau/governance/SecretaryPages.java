package fr.preau.governance;

import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.contract.Note;
import fr.preau.contract.Noted;
import fr.preau.governance.GovernanceViews.RecordPaper;
import fr.preau.governance.Sitting.Presence;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Markdown;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What the secretary writes on the day, and the record that comes of it. */
@Controller
@RequestMapping("/contrats/{slug}/instances/{body}/seances/{sitting}")
class SecretaryPages {

    private static final int LONGEST_RECORD = 100_000;

    private final GovernancePlaces places;
    private final Sittings sittings;
    private final Presences presences;
    private final Outcomes outcomes;
    private final SittingDesk desk;
    private final PdfPress press;
    private final TransactionTemplate transaction;

    SecretaryPages(
            GovernancePlaces places,
            Sittings sittings,
            Presences presences,
            Outcomes outcomes,
            SittingDesk desk,
            PdfPress press,
            TransactionTemplate transaction) {
        this.places = places;
        this.sittings = sittings;
        this.presences = presences;
        this.outcomes = outcomes;
        this.desk = desk;
        this.press = press;
        this.transaction = transaction;
    }

    @PostMapping("/presences")
    @Noted("Présences d’une séance notées")
    View note(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        return onTheDay(
                inside,
                body,
                sitting,
                sent,
                "presences",
                List.of(),
                now -> presences
                        .of(sitting)
                        .forEach(row -> Arrays.stream(Presence.values())
                                .filter(one -> one.name().equals(sent.get("p" + row.id())))
                                .findFirst()
                                .ifPresent(one -> presences.note(sitting, row.id(), one))));
    }

    @PostMapping("/decisions")
    @Noted("Décision écrite")
    View decide(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var text = sent.getOrDefault("decision", "").strip();
        var errors = text.isEmpty() || text.length() > 5_000
                ? List.of(new FieldError("decision", "Écrivez la décision, en 5 000 caractères au plus."))
                : List.<FieldError>of();
        return onTheDay(inside, body, sitting, sent, "decision", errors, now -> outcomes.decide(now, text));
    }

    @PostMapping("/suites")
    @Noted("Suite à donner écrite")
    View follow(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var form = new GovernanceForms(sent);
        var text = form.text("followUp", "Écrivez ce qui est à faire.");
        var owner = form.text("owner", "Dites qui le fait.");
        var due = form.day("due");
        return onTheDay(
                inside,
                body,
                sitting,
                sent,
                "followUp",
                form.errors(),
                now -> outcomes.follow(now, text, owner, due.orElseThrow()));
    }

    /** Under the sitting's lock, unless it is no longer written; whoever writes holds the sitting. */
    private View onTheDay(
            Inside inside,
            long body,
            long sitting,
            Map<String, String> sent,
            String field,
            List<FieldError> errors,
            Consumer<Sitting> work) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        if (!errors.isEmpty()) {
            return desk.refused(inside, known, held, sent, errors);
        }
        var done = Boolean.TRUE.equals(transaction.execute(_ -> {
            var now = sittings.lock(sitting);
            if (now.state() != SittingState.CONVENED && now.state() != SittingState.HELD) {
                return false;
            }
            work.accept(now);
            sittings.hold(sitting);
            return true;
        }));
        return done
                ? new RedirectView(ContractDone.SITTING.at(GovernancePlaces.address(inside, known, held)))
                : desk.refused(inside, known, held, sent, SittingPages.closed(field));
    }

    @PostMapping("/suites/{followUp}")
    @Noted("Suite à donner close")
    View close(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @PathVariable long followUp,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        var form = new GovernanceForms(sent);
        var reason = form.optional("reason");
        var state = sent.containsKey("dropped") ? FollowUp.State.DROPPED : FollowUp.State.DONE;
        if (state == FollowUp.State.DROPPED && reason.isEmpty()) {
            return desk.refused(
                    inside, known, held, sent, List.of(new FieldError("reason" + followUp, "Dites pourquoi.")));
        }
        outcomes.close(body, followUp, state, state == FollowUp.State.DROPPED ? reason : "", places.today());
        return new RedirectView(ContractDone.SITTING.at(GovernancePlaces.address(inside, known, held)));
    }

    @PostMapping("/releve")
    @Noted("Relevé de décisions écrit")
    View write(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var text = sent.getOrDefault("record", "").strip();
        var errors = text.length() > LONGEST_RECORD
                ? List.of(new FieldError("record", "Ce relevé est trop long."))
                : List.<FieldError>of();
        return onTheDay(inside, body, sitting, sent, "record", errors, now -> sittings.write(sitting, text));
    }

    @PostMapping("/approbation")
    @Noted("Relevé de décisions approuvé")
    View approve(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        var form = new GovernanceForms(sent);
        var by = form.text("by", "Dites qui approuve le relevé.");
        if (!form.errors().isEmpty()) {
            return desk.refused(inside, known, held, sent, form.errors());
        }
        var done = Boolean.TRUE.equals(transaction.execute(_ -> {
            var now = sittings.lock(sitting);
            if (now.state() != SittingState.HELD) {
                return false;
            }
            sittings.write(sitting, desk.record(now));
            sittings.approve(sitting, by, places.today());
            return true;
        }));
        if (!done) {
            return desk.refused(inside, known, held, sent, SittingPages.closed("by"));
        }
        Note.leave(known.name() + ", " + GovernancePlaces.when(held) + " : " + by);
        return new RedirectView(ContractDone.APPROVED.at(GovernancePlaces.address(inside, known, held)));
    }

    @GetMapping("/releve.pdf")
    @Noted("Relevé de décisions pris en PDF")
    ResponseEntity<byte[]> paper(
            @RequestAttribute(Inside.HERE) Inside inside, @PathVariable long body, @PathVariable long sitting) {
        var known = places.body(inside, body);
        var held = places.sitting(known, sitting);
        var view = new RecordPaper(
                inside.contract().name(),
                known.name(),
                GovernancePlaces.when(held) + ", " + held.place(),
                held.approvedOn()
                        .map(day -> "Approuvé par %s le %s.".formatted(held.approvedBy(), French.date(day)))
                        .orElse("Projet de relevé, non approuvé."),
                Markdown.under(2, French.typography(desk.record(held))));
        return Attachment.pdf(
                "releve-%s.pdf".formatted(held.on()),
                press.print(Standard.ACCESSIBLE, "governance/record-paper", Map.of("view", view), Map.of()));
    }
}
