package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.cycle.version.Publication;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Cancels every day of a cycle that is to come, then the whole; who is concerned is shown before. */
@Component
class Cancellation {

    static final String REASON = "reason";

    private static final int LONGEST_REASON = 300;

    private final Editing editing;
    private final Publication publication;
    private final PeopleQuestion question;
    private final TakingAway away;
    private final StatePage page;
    private final Settings settings;
    private final Clock clock;

    Cancellation(
            Editing editing,
            Publication publication,
            PeopleQuestion question,
            TakingAway away,
            StatePage page,
            Settings settings,
            Clock clock) {
        this.editing = editing;
        this.publication = publication;
        this.question = question;
        this.away = away;
        this.page = page;
        this.settings = settings;
        this.clock = clock;
    }

    View cancel(Cycle cycle, Map<String, String> sent) {
        var reason = Normal.line(sent.getOrDefault(REASON, ""));
        if (reason.length() > LONGEST_REASON) {
            return page.ask(HttpStatus.UNPROCESSABLE_CONTENT, "Erreur : Annuler", away.tooLong(cycle, reason));
        }
        var edit = Edit.cancelling(cycle, clock.instant(), settings.zone(), reason);
        var telling = PeopleQuestion.answer(sent);
        if (telling.isEmpty()) {
            var changes = editing.changes(cycle, edit);
            if (!changes.isEmpty()) {
                var fields = new LinkedHashMap<>(Map.of("to", State.CANCELLED.name(), REASON, reason));
                return question.page(
                        cycle, changes, StatePage.address(cycle), fields, PeopleQuestion.Way.BACK_TO_THE_CYCLE);
            }
            if (!Confirmed.by(sent)) {
                return Confirmed.first(StatePage.address(cycle) + "/" + TakingAway.CANCEL);
            }
        }
        var signature = new Signature(BackOfficeLayout.account().name(), Origin.EDITED);
        return switch (editing.save(cycle.id(), edit, signature, telling.orElse(Telling.NOBODY))) {
            case Outcome.Saved saved -> cancelled(cycle, saved.told());
            case Outcome.Unchanged _ -> cancelled(cycle, 0);
            case Outcome.Overtaken _,
                    Outcome.BelowHeld _,
                    Outcome.DayInUse _,
                    Outcome.WorkshopChosen _,
                    Outcome.AddressTaken _ ->
                throw new IllegalStateException("a cancellation keeps every day and every seat");
        };
    }

    private View cancelled(Cycle cycle, int told) {
        publication.show(cycle, State.CANCELLED);
        AuditContext.here().was(AuditAction.CYCLE_CANCELLED);
        return Done.CANCELLED.redirect(StatePage.address(cycle), told);
    }
}
