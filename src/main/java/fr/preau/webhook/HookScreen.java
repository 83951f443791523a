package fr.preau.webhook;

import fr.preau.management.House;
import fr.preau.management.HouseScreen;
import fr.preau.management.HouseScreens;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where administrators find which programs are told. */
@Component
class HookScreen implements HouseScreens {

    @Override
    public List<HouseScreen> all() {
        return List.of(new HouseScreen(House.SETTINGS, "Envois aux programmes", HookPages.PATH));
    }
}
