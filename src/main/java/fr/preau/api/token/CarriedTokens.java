package fr.preau.api.token;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** A program that was let into one cycle is not let into the next by that. */
@Component
class CarriedTokens implements CarriedAlong {

    @Override
    public List<Left> left() {
        return List.of(new Left("api_token", "les accès des programmes"));
    }
}
