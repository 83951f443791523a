package fr.preau.governance;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Noted;
import fr.preau.governance.Sitting.Presence;
import fr.preau.platform.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What the secretary writes on the day. */
@Controller
@RequestMapping("/contrats/{slug}/instances/{body}/seances/{sitting}")
class SecretaryPages {

    private final GovernancePlaces places;
    private final Sittings sittings;
    private final Presences presences;
    private final Outcomes outcomes;
    private final ProgrammePoint programmePoint;
    private final SittingLayout layout;
    private final TransactionTemplate transaction;

    SecretaryPages(
            GovernancePlaces places,
            Sittings sittings,
            Presences presences,
            Outcomes outcomes,
            ProgrammePoint programmePoint,
            SittingLayout layout,
            TransactionTemplate transaction) {
        this.places = places;
        this.sittings = sittings;
        this.presences = presences;
        this.outcomes = outcomes;
        this.programmePoint = programmePoint;
        this.layout = layout;
        this.transaction = transaction;
    }

    @PostMapping("/presences")
    @Noted("Présences d’une séance notées")
    View note(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        return onTheDay(
                gesture,
                "presences",
                List.of(),
                now -> presences
                        .of(now.id())
                        .forEach(row -> Arrays.stream(Presence.values())
                                .filter(one -> one.name().equals(gesture.sent().get("p" + row.id())))
                                .findFirst()
                                .ifPresent(one -> presences.note(now.id(), row.id(), one))));
    }

    @PostMapping("/decisions")
    @Noted("Décision écrite")
    View decide(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        var text = gesture.sent().getOrDefault("decision", "").strip();
        var errors = text.isEmpty() || text.length() > 5_000
                ? List.of(new FieldError("decision", "Écrivez la décision, en 5 000 caractères au plus."))
                : List.<FieldError>of();
        var key = gesture.form().key();
        return onTheDay(gesture, "decision", errors, now -> outcomes.decide(now, key, text));
    }

    @PostMapping("/suites")
    @Noted("Suite à donner écrite")
    View follow(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        var form = gesture.form();
        var wanted = FollowUp.open(
                form.text("followUp", "Écrivez ce qui est à faire."),
                form.text("owner", "Dites qui le fait."),
                form.email("ownerEmail"),
                form.day("due").orElse(LocalDate.MIN));
        return onTheDay(gesture, "followUp", form.errors(), now -> outcomes.follow(now, form.key(), wanted));
    }

    /** Under the sitting's lock, on its day and after, unless it is no longer written; whoever writes holds the sitting. */
    private View onTheDay(SittingGesture gesture, String field, List<FieldError> errors, Consumer<Sitting> work) {
        if (!errors.isEmpty()) {
            return layout.refused(gesture, errors);
        }
        var today = places.today();
        var faults = new ArrayList<FieldError>();
        transaction.executeWithoutResult(_ -> {
            var now = sittings.lock(gesture.sitting().id());
            if (!now.underWay(today)) {
                faults.addAll(SittingGesture.unwritten(field, now, today));
                return;
            }
            work.accept(now);
            sittings.hold(now.id());
        });
        return faults.isEmpty() ? gesture.done(ContractDone.SITTING) : layout.refused(gesture, faults);
    }

    @PostMapping("/points/{item}/validation")
    @Noted("Programmation validée en séance")
    View validate(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture, @PathVariable long item) {
        var year = sittings.agenda(gesture.sitting().id()).stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .flatMap(Sitting.AgendaItem::programmeYear)
                .orElseThrow(GovernancePlaces::nothing);
        var errors = programmePoint.decide(gesture, year, places.today());
        if (!errors.isEmpty()) {
            return layout.refused(gesture, errors);
        }
        ChangeNote.leave(gesture.named() + " : " + year);
        return gesture.done(ContractDone.VALIDATED);
    }

    @PostMapping("/suites/{followUp}")
    @Noted("Suite à donner close")
    View close(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture, @PathVariable long followUp) {
        var field = "reason" + followUp;
        if (outcomes.followUps(gesture.body().id()).stream().noneMatch(one -> one.id() == followUp)) {
            throw GovernancePlaces.nothing();
        }
        var dropped = gesture.sent().containsKey("dropped");
        var form = new GovernanceForms(Map.of(field, gesture.sent().getOrDefault("reason", "")));
        var reason = dropped ? form.text(field, "Dites pourquoi.") : "";
        if (!form.errors().isEmpty()) {
            return layout.refused(gesture, form.errors());
        }
        var state = dropped ? FollowUp.State.DROPPED : FollowUp.State.DONE;
        return outcomes.close(gesture.body().id(), followUp, state, reason, places.today())
                ? gesture.done(ContractDone.SITTING)
                : layout.refused(
                        gesture, List.of(new FieldError(field, "Rien n’a changé : cette suite est déjà close.")));
    }
}
