package fr.preau.api.token;

import fr.preau.management.House;
import fr.preau.management.HouseScreen;
import fr.preau.management.HouseScreens;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where administrators find the tokens of programs. */
@Component
class TokenScreen implements HouseScreens {

    @Override
    public List<HouseScreen> all() {
        return List.of(new HouseScreen(House.SETTINGS, "Accès des programmes", TokenPages.PATH));
    }
}
