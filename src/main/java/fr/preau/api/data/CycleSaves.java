package fr.preau.api.data;

import fr.preau.api.JsonObject;
import fr.preau.api.token.ApiToken;
import fr.preau.cycle.Attendees;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.platform.French;
import fr.preau.platform.web.Problem;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Saves what a program makes of a cycle as the editor saves it: whole or not at all, as a version. Where people have a
 * place on a day that changes, the editor asks whether they are written to; a program answers by {@code tell}, and
 * nothing is saved before it did.
 */
@Component
class CycleSaves {

    static final String TELL = "tell";

    private final Editing editing;
    private final Attendees attendees;
    private final Journal journal;

    CycleSaves(Editing editing, Attendees attendees, Journal journal) {
        this.editing = editing;
        this.attendees = attendees;
        this.journal = journal;
    }

    /** Saves it; why it was not saved, if it was not. What changes nothing is no refusal. */
    Optional<Problem> save(ApiToken token, Cycle cycle, Edit edit, JsonObject body, Origin origin) {
        var changes = editing.changes(cycle, edit);
        if (!changes.isEmpty() && !body.has(TELL)) {
            return Optional.of(unanswered(changes));
        }
        var telling = body.flag(TELL) ? Telling.EVERYBODY : Telling.NOBODY;
        return switch (editing.save(cycle.id(), edit, new Signature(token.named(), origin), telling)) {
            case Outcome.Saved _ -> {
                tell(token, cycle, edit.changes(cycle), origin);
                yield Optional.empty();
            }
            case Outcome.Unchanged _ -> Optional.empty();
            case Outcome.Overtaken _ -> Optional.of(Answers.overtaken());
            case Outcome.BelowHeld(var day, var held) ->
                Optional.of(DataRefusals.belowHeld(held).with("days", List.of(day)));
            case Outcome.DayInUse(var day) ->
                Optional.of(DataRefusals.conflict(
                                "day-in-use",
                                "Des personnes y sont inscrites",
                                "quelqu’un a ou avait une place le %s : annulez cette journée au lieu de l’enlever."
                                        .formatted(French.day(day)))
                        .with("days", List.of(day)));
            case Outcome.WorkshopChosen(var day, var title) ->
                Optional.of(DataRefusals.conflict(
                                "day-in-use",
                                "Des personnes y sont inscrites",
                                "des personnes ont choisi l’atelier « %s » du %s, qui perdrait leurs places."
                                        .formatted(title, French.day(day)))
                        .with("days", List.of(day)));
            case Outcome.AddressTaken _ ->
                throw new IllegalStateException("a page that is there keeps its own address");
        };
    }

    private Problem unanswered(List<DayChange> changes) {
        var people = attendees.on(changes.stream().map(DayChange::day).toList()).size();
        return DataRefusals.conflict(
                        "people-concerned",
                        "Des personnes sont concernées",
                        "%s sur ce qui change. Dites par tell s’il faut leur écrire (true) ou non (false)."
                                .formatted(French.count(people, "personne a une place", "personnes ont une place")))
                .with("people", people)
                .with("days", dates(changes, _ -> true));
    }

    /** A day that is cancelled is more than a page that changed. */
    private void tell(ApiToken token, Cycle cycle, List<DayChange> changes, Origin origin) {
        var cancelled = dates(changes, DayChange::cancels);
        var restored = dates(
                changes, change -> !change.before().held() && change.after().held());
        var deed = !cancelled.isEmpty()
                ? AuditAction.DAY_CANCELLED
                : !restored.isEmpty()
                        ? AuditAction.DAY_RESTORED
                        : origin == Origin.IMPORTED ? AuditAction.CYCLE_IMPORTED : AuditAction.CYCLE_SAVED;
        var said = !cancelled.isEmpty() ? cancelled : restored;
        journal.addOfProgram(
                token.named(),
                deed,
                new Journal.About(Optional.of(cycle.id()), Optional.empty(), Optional.empty()),
                said.stream().map(French::date).collect(Collectors.joining(", ")));
    }

    private static List<LocalDate> dates(List<DayChange> changes, Predicate<DayChange> which) {
        return changes.stream()
                .filter(which)
                .map(change -> change.before().date())
                .sorted()
                .toList();
    }
}
