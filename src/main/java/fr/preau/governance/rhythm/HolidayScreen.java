package fr.preau.governance.rhythm;

import fr.preau.management.House;
import fr.preau.management.HouseScreen;
import fr.preau.management.HouseScreens;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where administrators keep the school holidays. */
@Component
class HolidayScreen implements HouseScreens {

    @Override
    public List<HouseScreen> all() {
        return List.of(new HouseScreen(House.SETTINGS, "Vacances scolaires", SchoolHolidayPages.PATH));
    }
}
