package fr.preau.evaluation.page;

import fr.preau.management.House;
import fr.preau.management.HouseScreen;
import fr.preau.management.HouseScreens;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the centre finds what contracts offer it. */
@Component
class EvaluationScreens implements HouseScreens {

    @Override
    public List<HouseScreen> all() {
        return List.of(
                new HouseScreen(House.CONTRACTS, "Fiches de capitalisation", "/gestion/fiches"),
                new HouseScreen(House.CONTRACTS, "Comparaison", "/gestion/comparaison"));
    }
}
