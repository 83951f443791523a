package fr.preau.cycle;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Published cycles within reach, so that a form that is sent costs no reading of its cycle. What it
 * gives may be some milliseconds old; the desk judges by the tables. Its capacities are not kept up to
 * date: {@link Seats} has them.
 */
@Component
public class CycleShelf {

    private final Cycles cycles;
    private final Map<String, Cycle> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    CycleShelf(Cycles cycles, Changes changes) {
        this.cycles = cycles;
        changes.onChange(what -> {
            if (what == What.CYCLES) {
                generation.incrementAndGet();
                known.clear();
            }
        });
    }

    public Optional<Cycle> published(String slug) {
        var kept = Optional.ofNullable(known.get(slug));
        return kept.isPresent() ? kept : read(slug);
    }

    private Optional<Cycle> read(String slug) {
        var seen = generation.get();
        var found = cycles.withSlug(slug).filter(Cycle::published);
        found.ifPresent(cycle -> known.put(slug, cycle));
        if (seen != generation.get()) {
            // Something changed while it was read: what was put back may be the old state.
            known.remove(slug);
        }
        return found;
    }
}
