package fr.preau.resource;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.resource.Resources.Choice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * By what the library may be narrowed, and how many there are: counted over all of it when something changes, or when
 * the clock alone shows more, and not for each search.
 */
@Component
public class LibraryFacets {

    private record Counted(Map<String, List<Choice>> of, long generation, Instant until) {}

    private final Resources resources;
    private final Shown shown;
    private final Clock clock;
    private final AtomicLong generation = new AtomicLong();
    private volatile Counted known = new Counted(Map.of(), -1, Instant.MIN);

    LibraryFacets(Resources resources, Shown shown, Changes changes, Clock clock) {
        this.resources = resources;
        this.shown = shown;
        this.clock = clock;
        changes.onChangeFirst(what -> {
            if (what == What.RESOURCES || what == What.CYCLES) {
                generation.incrementAndGet();
            }
        });
    }

    /** The themes of what everybody sees. */
    public List<Choice> themes() {
        return of("themes");
    }

    public List<Choice> departments() {
        return of("departments");
    }

    public List<Choice> kinds() {
        return of("kinds");
    }

    public List<Choice> years() {
        return of("years");
    }

    private List<Choice> of(String facet) {
        var counted = known;
        if (counted.generation != generation.get() || !counted.until.isAfter(clock.instant())) {
            var seen = generation.get();
            var until = shown.until();
            counted = new Counted(resources.facets(), seen, until);
            known = counted;
        }
        return counted.of.getOrDefault(facet, List.of());
    }
}
