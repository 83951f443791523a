package fr.preau.resource;

import fr.preau.platform.Settings;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What everybody sees now, and until when that holds. */
@Component
public class Shown {

    private final Resources resources;
    private final Settings settings;

    Shown(Resources resources, Settings settings) {
        this.resources = resources;
        this.settings = settings;
    }

    public List<Resource> ofCycle(long cycle) {
        return resources.ofCycle(cycle).stream().filter(Resource::shown).toList();
    }

    /** When the clock alone shows more. */
    public Instant until() {
        return resources
                .nextShown()
                .map(local -> local.atZone(settings.zone()).toInstant())
                .orElse(Instant.MAX);
    }
}
