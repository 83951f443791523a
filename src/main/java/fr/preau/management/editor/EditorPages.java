package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.management.editor.FormReading.Read;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The editor of a cycle that is there: opened, worked on without saving, saved. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/modifier")
class EditorPages {

    private static final String SAVE = "save";

    private final Cycles cycles;
    private final Editing editing;
    private final EditorScreen screen;
    private final Conflicts conflicts;
    private final PeopleQuestion question;
    private final EarlierVersionForm refill;
    private final Suggested suggested;
    private final Settings settings;

    EditorPages(
            Cycles cycles,
            Editing editing,
            EditorScreen screen,
            Conflicts conflicts,
            PeopleQuestion question,
            EarlierVersionForm refill,
            Suggested suggested,
            Settings settings) {
        this.cycles = cycles;
        this.editing = editing;
        this.screen = screen;
        this.conflicts = conflicts;
        this.question = question;
        this.refill = refill;
        this.suggested = suggested;
        this.settings = settings;
    }

    @GetMapping
    View open(
            @PathVariable String slug,
            @RequestParam(required = false) Optional<Integer> version,
            @RequestParam(name = "annonce", required = false) Optional<Long> post,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        if (post.isPresent()) {
            var form = suggested.with(cycle, post.get());
            return screen.of(cycle).filled(form.form()).focused(form.focus()).page();
        }
        var form = version.map(number -> refill.with(cycle, number)).orElseGet(() -> CycleForm.of(cycle));
        return screen.of(cycle)
                .filled(form)
                .restoring(version)
                .told(Done.of(done))
                .page();
    }

    /** Every button of the form comes here; only « Enregistrer » saves. */
    @PostMapping
    @Journaled(AuditAction.CYCLE_SAVED)
    View submit(@PathVariable String slug, @RequestParam Map<String, String> sent) {
        var cycle = cycle(slug);
        var form = FormFields.read(sent);
        var gesture = sent.getOrDefault("gesture", SAVE);
        var page = screen.of(cycle)
                .restoring(restored(sent))
                .onBase(OpenedState.text(sent).orElseGet(() -> OpenedState.of(cycle)));
        if (!gesture.equals(SAVE)) {
            var done = FormGestures.apply(form, gesture);
            return page.filled(done.form()).focused(done.focus()).page();
        }
        return switch (FormReading.of(withAddress(form, cycle), OpenedState.text(sent), settings.zone())) {
            case Read.Wrong(var errors) -> page.filled(form).refused(HttpStatus.UNPROCESSABLE_CONTENT, errors);
            case Read.Good(var edit) -> save(cycle, edit, form, sent, page);
        };
    }

    private View save(Cycle cycle, Edit edit, CycleForm form, Map<String, String> sent, EditorScreen.Page page) {
        var foreseen = editing.foresee(cycle, edit);
        if (foreseen.isPresent()) {
            return answer(foreseen.get(), edit, form, page);
        }
        var telling = PeopleQuestion.answer(sent);
        var changes = telling.isPresent() ? List.<DayChange>of() : editing.changes(cycle, edit);
        if (!changes.isEmpty()) {
            var fields = new LinkedHashMap<>(FormFields.write(form));
            fields.put(OpenedState.FIELD, OpenedState.text(sent).orElse(""));
            restored(sent).ifPresent(number -> fields.put("restores", Integer.toString(number)));
            return question.page(cycle, changes, screen.action(cycle), fields, PeopleQuestion.Way.BACK_TO_THE_FORM);
        }
        var origin = restored(sent).isPresent() ? Origin.RESTORED : Origin.EDITED;
        var signature = new Signature(BackOfficeLayout.account().name(), origin);
        var outcome = editing.save(cycle.id(), edit, signature, telling.orElse(Telling.NOBODY));
        if (outcome instanceof Outcome.Saved saved) {
            var more = restored(sent).stream()
                    .map(number -> "Version n°" + French.NBSP + number + " reprise")
                    .toList();
            DaysInJournal.leave(cycle, edit, saved.told() == 0 ? more : with(more, saved.told()));
        }
        return answer(outcome, edit, form, page);
    }

    private static List<String> with(List<String> notes, int told) {
        var all = new ArrayList<>(notes);
        all.add(French.count(told, "personne prévenue", "personnes prévenues"));
        return all;
    }

    private View answer(Outcome outcome, Edit edit, CycleForm form, EditorScreen.Page page) {
        return switch (outcome) {
            case Outcome.Saved saved -> back(edit.content(), Done.SAVED, saved.told());
            case Outcome.Unchanged _ -> back(edit.content(), Done.SAME, 0);
            case Outcome.Overtaken(var now) -> conflicts.page(now, edit, form);
            case Outcome.BelowHeld(var day, var held) ->
                page.filled(form)
                        .refused(
                                HttpStatus.CONFLICT,
                                List.of(new FieldError(
                                        row(form, day) + "-capacity",
                                        "La jauge du %s ne peut pas descendre sous %d : autant de places y sont déjà prises."
                                                .formatted(French.day(day), held))));
            case Outcome.DayInUse(var day) -> {
                var restored = EarlierVersionForm.withDay(form, day);
                yield page.filled(restored)
                        .refused(
                                HttpStatus.CONFLICT,
                                List.of(new FieldError(
                                        row(restored, day) + "-status",
                                        "Des personnes se sont inscrites à la journée du %s : elle peut être annulée, pas retirée. Elle est revenue ci-dessous."
                                                .formatted(French.day(day)))));
            }
            case Outcome.WorkshopChosen(var day, var title) ->
                page.filled(form)
                        .refused(
                                HttpStatus.CONFLICT,
                                List.of(new FieldError(
                                        row(form, day) + "-status",
                                        "Des personnes ont choisi l’atelier « %s » du %s : il garde au moins leurs places, et son titre ou son heure."
                                                .formatted(title, French.day(day)))));
            case Outcome.AddressTaken _ -> throw new IllegalStateException("an address never changes here");
        };
    }

    /** The field's row of the day at that date. */
    private static String row(CycleForm form, LocalDate date) {
        for (var rank = 0; rank < form.days().size(); rank++) {
            var day = form.days().get(rank);
            if (!day.removed() && Typed.date(day.date()).filter(date::equals).isPresent()) {
                return "day-" + rank;
            }
        }
        return "day-0";
    }

    private static View back(CycleContent content, Done done, int told) {
        return done.redirect("/gestion/cycles/" + content.slug() + "/modifier", told);
    }

    /** A page that is there keeps its address. */
    static CycleForm withAddress(CycleForm form, Cycle cycle) {
        return form.at(cycle.slug());
    }

    private static Optional<Integer> restored(Map<String, String> sent) {
        return Optional.of(sent.getOrDefault("restores", ""))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
