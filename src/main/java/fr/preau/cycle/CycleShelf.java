package fr.preau.cycle;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Shelf;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Cycles within reach, so that a form that is sent costs no reading of its cycle. The desk judges by the
 * tables. Capacities are not kept up to date here: {@link Seats} has them.
 */
@Component
public class CycleShelf {

    private final Shelf<String, Cycle> visible;
    private final Shelf<Long, Cycle> byId;

    CycleShelf(Cycles cycles, Changes changes) {
        // What the clock makes public is not told as a change: only what is public already is kept.
        visible =
                new Shelf<>(changes, What.CYCLES, slug -> cycles.withSlug(slug).filter(Cycle::visible));
        byId = new Shelf<>(changes, What.CYCLES, cycles::withId);
    }

    /** A cycle that visitors may see. */
    public Optional<Cycle> published(String slug) {
        return visible.get(slug);
    }

    public Optional<Cycle> withId(long id) {
        return byId.get(id);
    }
}
