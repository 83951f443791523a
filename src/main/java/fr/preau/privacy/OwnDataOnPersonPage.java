package fr.preau.privacy;

import fr.preau.cycle.Cycle;
import fr.preau.registration.person.PersonPageParts;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From a person's own page to what is kept of them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OwnDataOnPersonPage implements PersonPageParts {

    @Override
    public List<Part> parts(Cycle cycle, long registration) {
        return List.of(new Part(
                "Mes données",
                "Tout ce que nous gardons de vous, à lire, à emporter ou à faire effacer.",
                "Voir mes données",
                "/mes-donnees",
                Gesture.OPEN));
    }
}
