package fr.preau.management.importing;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** A file of the same headings is read alike in the next edition: it asks for the last reading, in whatever cycle. */
@Component
class CarriedMappings implements CarriedAlong {

    @Override
    public List<Left> left() {
        return List.of(new Left("list_mapping", "les tableaux en cours d’importation"));
    }
}
