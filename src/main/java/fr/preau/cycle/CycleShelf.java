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

    private final Shelf<String, Cycle> bySlug;
    private final Shelf<Long, Cycle> byId;

    CycleShelf(Cycles cycles, Changes changes) {
        bySlug = new Shelf<>(changes, What.CYCLES, cycles::withSlug);
        byId = new Shelf<>(changes, What.CYCLES, cycles::withId);
    }

    public Optional<Cycle> published(String slug) {
        return bySlug.get(slug).filter(Cycle::published);
    }

    public Optional<Cycle> withId(long id) {
        return byId.get(id);
    }
}
