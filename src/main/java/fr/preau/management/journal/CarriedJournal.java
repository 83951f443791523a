package fr.preau.management.journal;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** The journal says what was done with a cycle; its copy has a history of its own. */
@Component
class CarriedJournal implements CarriedAlong {

    @Override
    public List<Left> left() {
        return List.of(new Left("journal_line", "les lignes du journal"));
    }
}
