package fr.preau.cycle.edition;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.NextYear;
import fr.preau.platform.Settings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the draft of the next year of a cycle, with everything that goes along, or nothing. */
@NamedInterface("edition")
@Service
public class Duplication {

    private final Cycles cycles;
    private final Editing editing;
    private final List<CarriedAlong> modules;
    private final Settings settings;

    Duplication(Cycles cycles, Editing editing, List<CarriedAlong> modules, Settings settings) {
        this.cycles = cycles;
        this.editing = editing;
        this.modules = List.copyOf(modules);
        this.settings = settings;
    }

    /** The copy, at an address that was free. */
    @Transactional
    public Cycle copy(Cycle cycle, String by) {
        var next =
                NextYear.of(cycle.content(), address -> cycles.withSlug(address).isPresent());
        return switch (editing.create(next, new Signature(by, Origin.COPIED))) {
            case Outcome.Saved _ -> carried(cycle, cycles.withSlug(next.slug()).orElseThrow());
            case Outcome.Unchanged _,
                    Outcome.Overtaken _,
                    Outcome.BelowHeld _,
                    Outcome.DayInUse _,
                    Outcome.WorkshopChosen _,
                    Outcome.AddressTaken _ -> copy(cycle, by);
        };
    }

    private Cycle carried(Cycle from, Cycle to) {
        var days =
                to.days().stream().collect(Collectors.toMap(day -> day.content().date(), Cycle.Day::id));
        var edition = new Edition(
                from.id(),
                to.id(),
                from.days().stream()
                        .collect(Collectors.toMap(
                                Cycle.Day::id,
                                day -> days.get(NextYear.shifted(day.content().date())))),
                settings.zone());
        modules.forEach(module -> module.copy(edition));
        return to;
    }

    /** What stays behind, in words. */
    public List<String> left() {
        return Stream.concat(
                        Stream.of("le lien privé et l’heure de publication"),
                        modules.stream()
                                .flatMap(module -> module.left().stream())
                                .map(CarriedAlong.Left::words))
                .distinct()
                .toList();
    }

    /** Every table that some module answers for. */
    List<String> tables() {
        var left = modules.stream().flatMap(module -> module.left().stream()).map(CarriedAlong.Left::table);
        return Stream.concat(copied().stream(), left).toList();
    }

    /** Those whose rows go along. */
    List<String> copied() {
        return modules.stream().flatMap(module -> module.copied().stream()).toList();
    }
}
