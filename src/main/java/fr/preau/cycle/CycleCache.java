package fr.preau.cycle;

import fr.preau.platform.Cache;
import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Cycles within reach, so that a form that is sent costs no reading of its cycle. The desk judges by the
 * tables. Capacities are not kept up to date here: {@link Seats} has them.
 */
@Component
public class CycleCache {

    private final Cache<String, Cycle> visible;
    private final Cache<Long, Cycle> byId;

    CycleCache(Cycles cycles, Changes changes) {
        // What the clock makes public is not told as a change: only what is public already is kept.
        visible =
                new Cache<>(changes, What.CYCLES, slug -> cycles.withSlug(slug).filter(Cycle::visible));
        byId = new Cache<>(changes, What.CYCLES, cycles::withId);
    }

    /** A cycle that visitors may see. */
    public Optional<Cycle> published(String slug) {
        return visible.get(slug);
    }

    public Optional<Cycle> withId(long id) {
        return byId.get(id);
    }
}
