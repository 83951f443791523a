package fr.preau.cycle.version;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.Days;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.Seats.Arranging;
import fr.preau.cycle.Seats.Resizing;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.platform.Changes;
import fr.preau.platform.Collision;
import fr.preau.platform.Entries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves what a cycle is to become: all of it or nothing, as a version, without losing a registration
 * or what somebody else saved meanwhile.
 *
 * <p>Capacities are changed by the desk's rules in this same transaction, with the cycle and then its days' seats
 * held. Those that shrink do so first, where they may be refused; those that grow do so last, when the people they
 * promote can be told of the day as it now is.
 */
@NamedInterface("version")
@Service
public class Editing {

    private final Cycles cycles;
    private final Days days;
    private final Versions versions;
    private final ToldChanges told;
    private final Seats seats;
    private final List<NewCycle> beginnings;
    private final TransactionTemplate transaction;
    private final Changes changes;

    Editing(
            Cycles cycles,
            Days days,
            Versions versions,
            ToldChanges told,
            Seats seats,
            List<NewCycle> beginnings,
            TransactionTemplate transaction,
            Changes changes) {
        this.cycles = cycles;
        this.days = days;
        this.versions = versions;
        this.told = told;
        this.seats = seats;
        this.beginnings = List.copyOf(beginnings);
        this.transaction = transaction;
        this.changes = changes;
    }

    /** What became of a save. */
    public sealed interface Outcome {
        /** How many people are written to about it. */
        @NamedInterface("version")
        record Saved(long cycleId, int version, int told) implements Outcome {}

        @NamedInterface("version")
        record Unchanged() implements Outcome {}

        /** Somebody saved since; nothing was changed. */
        @NamedInterface("version")
        record Overtaken(Cycle now) implements Outcome {}

        /** Nothing was changed: that many seats are held on a day that was to have fewer. */
        @NamedInterface("version")
        record BelowHeld(LocalDate day, int held) implements Outcome {}

        /** Nothing was changed: somebody has, or once had, a place on a day that was to be removed. */
        @NamedInterface("version")
        record DayInUse(LocalDate day) implements Outcome {}

        /** Nothing was changed: people chose a workshop that was to go, or to have fewer seats than they hold. */
        @NamedInterface("version")
        record WorkshopChosen(LocalDate day, String title) implements Outcome {}

        /** Nothing was changed: another cycle has that address. */
        @NamedInterface("version")
        record AddressTaken() implements Outcome {}
    }

    /** Whether the people of a day that changes are written to. */
    public enum Telling {
        EVERYBODY,
        NOBODY
    }

    /**
     * How a save is signed.
     *
     * @param by the name of who saves; empty for the command line
     */
    public record Signature(String by, Origin origin) {}

    /** The changes of that save that somebody would have to know, as of now. */
    public List<DayChange> changes(Cycle cycle, Edit edit) {
        return told.of(cycle, edit);
    }

    public Outcome create(CycleContent content, Signature signature) {
        return transaction.execute(_ -> {
            if (cycles.withSlug(content.slug()).isPresent()) {
                return new Outcome.AddressTaken();
            }
            var id = cycles.insert(content);
            content.days().forEach(day -> insert(id, day));
            if (signature.origin() != Origin.COPIED) {
                beginnings.forEach(module -> module.begin(id));
            }
            changes.tell(Changes.What.CYCLES);
            return new Outcome.Saved(
                    id,
                    versions.add(id, signature.by(), signature.origin(), List.of(), CycleDocument.write(content)),
                    0);
        });
    }

    /** Why that save would be refused or change nothing, as of now; a save decides again for itself. */
    public Optional<Outcome> foresee(Cycle cycle, Edit edit) {
        return idle(cycle, edit).or(() -> inUse(cycle, edit)).or(() -> belowHeld(cycle, edit));
    }

    private static Optional<Outcome> idle(Cycle cycle, Edit edit) {
        if (edit.changesNothing(cycle)) {
            return Optional.of(new Outcome.Unchanged());
        }
        var document = CycleDocument.write(cycle.content());
        return edit.base().filter(base -> !base.equals(document)).map(_ -> new Outcome.Overtaken(cycle));
    }

    private Optional<Outcome> belowHeld(Cycle cycle, Edit edit) {
        var gauges = seats.gauges(cycle.days().stream().map(Cycle.Day::id).toList());
        return cycle.days().stream()
                .flatMap(day -> edit
                        .of(day)
                        .filter(after -> capacity(after) < capacity(day.content()))
                        .filter(after -> capacity(after)
                                < gauges.getOrDefault(day.id(), Gauge.NONE).held())
                        .<Outcome>map(after -> new Outcome.BelowHeld(
                                after.date(), Entries.of(gauges, day.id()).held()))
                        .stream())
                .findFirst();
    }

    public Outcome save(long cycleId, Edit edit, Signature signature, Telling telling) {
        return Collision.again(() -> transaction.execute(status -> {
            var outcome = decide(cycleId, edit, signature, telling);
            if (!(outcome instanceof Outcome.Saved)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome decide(long cycleId, Edit edit, Signature signature, Telling telling) {
        var before = cycles.lock(cycleId).orElseThrow();
        seats.hold(before.days().stream().map(Cycle.Day::id).toList());
        var refusal = idle(before, edit).or(() -> inUse(before, edit)).or(() -> shrink(before, edit));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var known = telling == Telling.EVERYBODY ? told.of(before, edit) : List.<DayChange>of();
        versions.keep(before);
        var grown = write(before, edit);
        var chosen = workshops(before, edit);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        grown.forEach(seats::resize);
        var letters = told.tell(known);
        changes.tell(Changes.What.CYCLES);
        return new Outcome.Saved(
                cycleId,
                versions.add(
                        cycleId,
                        signature.by(),
                        signature.origin(),
                        Differences.between(before.content(), edit.content()),
                        CycleDocument.write(edit.content())),
                letters);
    }

    private Optional<Outcome> inUse(Cycle before, Edit edit) {
        var removed = removed(before, edit);
        var taken = seats.everTaken(removed.stream().map(Cycle.Day::id).toList());
        return removed.stream()
                .filter(day -> taken.contains(day.id()))
                .<Outcome>map(day -> new Outcome.DayInUse(day.content().date()))
                .findFirst();
    }

    private static List<Cycle.Day> removed(Cycle before, Edit edit) {
        return before.days().stream().filter(day -> edit.of(day).isEmpty()).toList();
    }

    private Optional<Outcome> shrink(Cycle before, Edit edit) {
        for (var day : before.days()) {
            var had = capacity(day.content());
            var wanted = edit.of(day).map(Editing::capacity).orElse(had);
            if (wanted < had && seats.resize(day.id(), wanted) instanceof Resizing.BelowHeld(var held)) {
                return Optional.of(
                        new Outcome.BelowHeld(edit.of(day).orElseThrow().date(), held));
            }
        }
        return Optional.empty();
    }

    /** Everything but capacities; those that are to grow, when the people they promote come to the day as it now is. */
    private Map<Long, Integer> write(Cycle before, Edit edit) {
        var grown = new TreeMap<Long, Integer>();
        cycles.update(before.id(), edit.content());
        var known = Edit.byNumber(before);
        for (var day : edit.content().days()) {
            edit.number(day)
                    .map(known::get)
                    .ifPresentOrElse(old -> update(old, day, grown), () -> insert(before.id(), day));
        }
        days.delete(removed(before, edit).stream().map(Cycle.Day::id).toList());
        return grown;
    }

    private void update(Cycle.Day old, DayContent day, Map<Long, Integer> grown) {
        var capacity = capacity(day);
        if (!day.equals(old.content().withCapacity(capacity))) {
            days.update(old.id(), day);
        }
        var heldAgain = old.content().status() == Status.CANCELLED && day.status() != Status.CANCELLED;
        if (capacity > capacity(old.content()) || heldAgain) {
            // Seats given back while the day was cancelled go to those who waited; setting its capacity does that.
            grown.put(old.id(), capacity);
        }
    }

    /** Those of days that stay; a new day's come with it. */
    private Optional<Outcome> workshops(Cycle before, Edit edit) {
        for (var old : before.days()) {
            var day = edit.of(old)
                    .filter(now -> !now.choices().equals(old.content().choices()));
            if (day.isPresent()
                    && seats.arrange(old.id(), workshops(day.get())) instanceof Arranging.Chosen(var title)) {
                return Optional.of(new Outcome.WorkshopChosen(day.get().date(), title));
            }
        }
        return Optional.empty();
    }

    private static List<SequenceContent> workshops(DayContent day) {
        return day.choices().stream().flatMap(List::stream).toList();
    }

    private void insert(long cycleId, DayContent day) {
        var id = days.insert(cycleId, day);
        seats.open(id, capacity(day));
        if (!day.choices().isEmpty()) {
            seats.arrange(id, workshops(day));
        }
    }

    private static int capacity(DayContent day) {
        return day.capacity().orElse(0);
    }
}
