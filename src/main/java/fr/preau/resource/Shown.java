package fr.preau.resource;

import fr.preau.cycle.States;
import fr.preau.platform.Settings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What everybody sees now, and until when that holds. */
@Component
public class Shown {

    private final Resources resources;
    private final States states;
    private final Settings settings;

    Shown(Resources resources, States states, Settings settings) {
        this.resources = resources;
        this.states = states;
        this.settings = settings;
    }

    public List<Resource> ofCycle(long cycle) {
        return resources.ofCycle(cycle).stream().filter(Resource::shown).toList();
    }

    /** When the clock alone shows more: a day is over, or a draft becomes public by its hour. */
    public Instant until() {
        var over =
                resources.nextShown().map(local -> local.atZone(settings.zone()).toInstant());
        return Stream.concat(over.stream(), states.nextPublication().stream())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
