package fr.preau.cycle.edition;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The page itself, which is copied as a document. */
@Component
class CarriedPage implements CarriedAlong {

    @Override
    public Set<String> copied() {
        return Set.of("cycle", "section", "meeting_day", "sequence");
    }

    @Override
    public List<Left> left() {
        return List.of(
                new Left("cycle_version", "les versions d’avant"),
                new Left("day_change", "les changements annoncés aux personnes"));
    }

    @Override
    public void copy(Edition edition) {
        // Written as a new page before anybody is asked to copy anything.
    }
}
