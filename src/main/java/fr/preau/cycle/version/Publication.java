package fr.preau.cycle.version;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.States;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.Defaults;
import fr.preau.cycle.document.DocumentReading;
import fr.preau.cycle.document.Remark;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.platform.Changes;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes pages of documents, documents of pages, and decides who sees a page. */
@NamedInterface("version")
@Service
public class Publication {

    private final Cycles cycles;
    private final States states;
    private final Editing editing;
    private final Completion completion;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Settings settings;
    private final Clock clock;

    Publication(
            Cycles cycles,
            States states,
            Editing editing,
            Completion completion,
            TransactionTemplate transaction,
            Changes changes,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.states = states;
        this.editing = editing;
        this.completion = completion;
        this.transaction = transaction;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of a document. */
    public sealed interface Import {

        /** What its author should look at, by line; line 0 speaks of the whole document. */
        List<Remark> remarks();

        /** The page is there. */
        @NamedInterface("version")
        record Imported(String slug, boolean created, List<Remark> remarks) implements Import {}

        /** Nothing was changed. */
        @NamedInterface("version")
        record Refused(String reason, int line, List<Remark> remarks) implements Import {}
    }

    /** What a document would make, before anything is changed. */
    public sealed interface Plan {

        /** The page that it makes, or what it makes of the page that is there. */
        @NamedInterface("version")
        record Ready(Optional<Cycle> existing, Edit edit, List<Remark> remarks) implements Plan {}

        /** Nothing can be made of it. */
        @NamedInterface("version")
        record Refused(String reason, int line, List<Remark> remarks) implements Plan {}
    }

    /** Whether an import also makes the page public. */
    public enum Visibility {
        PUBLISHED,
        AS_IT_IS
    }

    /** Makes or updates the cycle that the document describes, and writes to nobody. */
    public Import read(String document, Visibility visibility) {
        return read(document, visibility, "", Telling.NOBODY);
    }

    /**
     * Makes or updates the cycle that the document describes. No registration is lost by it.
     *
     * @param by the name of who imports; empty for the command line
     */
    public Import read(String document, Visibility visibility, String by, Telling telling) {
        return switch (plan(document)) {
            case Plan.Refused(var reason, var line, var remarks) -> new Import.Refused(reason, line, remarks);
            case Plan.Ready ready -> save(ready, visibility, new Signature(by, Origin.IMPORTED), telling);
        };
    }

    /** What would come of the document now; changes nothing. */
    public Plan plan(String document) {
        return plan(document, this::plan);
    }

    /** The same for that cycle alone: a document of another address is refused alike, be anything there or not. */
    public Plan plan(String document, Cycle only) {
        return plan(
                document,
                (content, remarks) -> content.slug().equals(only.slug())
                        ? plan(content, remarks)
                        : new Plan.Refused(
                                "Ce document est celui d’un autre cycle : son adresse serait /rencontre/%s. Gardez l’adresse qui suit le titre."
                                        .formatted(content.slug()),
                                1,
                                remarks));
    }

    private Plan plan(String document, BiFunction<CycleContent, List<Remark>, Plan> plan) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return switch (CycleDocument.read(document, new Defaults(today, settings.zone()))) {
            case DocumentReading.Refused(var reason, var line, var remarks) -> new Plan.Refused(reason, line, remarks);
            case DocumentReading.Read(var content, var remarks) -> plan.apply(content, remarks);
        };
    }

    private Plan plan(CycleContent content, List<Remark> remarks) {
        var existing = cycles.withSlug(content.slug());
        if (existing.filter(cycle -> completion.isAnother(cycle, content)).isPresent()) {
            return new Plan.Refused(
                    "L’adresse /rencontre/%s est déjà celle d’un cycle à d’autres dates, où des personnes sont inscrites. Ajoutez au titre une autre adresse : (/rencontre/autre-adresse)."
                            .formatted(content.slug()),
                    1,
                    remarks);
        }
        var all = new ArrayList<>(remarks);
        var complete = completion.of(content, existing, all);
        return new Plan.Ready(
                existing,
                existing.map(cycle -> Edit.byDate(cycle.days(), complete)).orElseGet(() -> Edit.fresh(complete)),
                List.copyOf(all));
    }

    private Import save(Plan.Ready ready, Visibility visibility, Signature signature, Telling telling) {
        var content = ready.edit().content();
        var outcome = ready.existing()
                .map(cycle -> editing.save(cycle.id(), ready.edit(), signature, telling))
                .orElseGet(() -> editing.create(content, signature));
        return switch (outcome) {
            case Outcome.Saved _, Outcome.Unchanged _ -> {
                if (visibility == Visibility.PUBLISHED) {
                    show(cycles.withSlug(content.slug()).orElseThrow(), Cycle.State.PUBLISHED);
                }
                yield new Import.Imported(content.slug(), ready.existing().isEmpty(), ready.remarks());
            }
            case Outcome.BelowHeld below -> raced("la journée du " + French.day(below.day()) + " s’est remplie", ready);
            case Outcome.WorkshopChosen chosen ->
                raced("quelqu’un a choisi l’atelier « %s »".formatted(chosen.title()), ready);
            case Outcome.DayInUse(var day) -> raced("quelqu’un s’est inscrit le " + French.day(day), ready);
            case Outcome.Overtaken _, Outcome.AddressTaken _ -> raced("quelqu’un a enregistré ce cycle", ready);
        };
    }

    private static Import raced(String what, Plan.Ready ready) {
        return new Import.Refused(
                "Pendant l’import, %s. Rien n’a été changé : lisez le document de nouveau.".formatted(what),
                1,
                ready.remarks());
    }

    /** The cycle's page as a document; importing it changes nothing. */
    public String write(Cycle cycle) {
        return CycleDocument.write(cycle.content());
    }

    /** Shows the page to everybody, or to organisers only. A planned hour is forgotten. */
    public void show(Cycle cycle, Cycle.State state) {
        transaction.executeWithoutResult(_ -> {
            states.set(cycle.id(), state);
            changes.tell(Changes.What.CYCLES);
        });
    }

    /** The same, if it is still shown as it was read there; whether it was. */
    public boolean showInstead(Cycle seen, Cycle.State state) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var still = states.set(seen, state);
            if (still) {
                changes.tell(Changes.What.CYCLES);
            }
            return still;
        }));
    }

    /** Has a page become public by itself at that instant; until then it is a draft. */
    public void showFrom(Cycle cycle, Instant hour) {
        transaction.executeWithoutResult(_ -> {
            states.publishAt(cycle.id(), hour);
            changes.tell(Changes.What.CYCLES);
        });
    }
}
