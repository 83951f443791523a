package fr.preau.territory.food;

import fr.preau.platform.SearchText;
import fr.preau.territory.food.FoodAreaView.Action;
import fr.preau.territory.there.DoneThere;
import fr.preau.territory.there.DoneThere.Done;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The actions of the programme that were voted for a neighbourhood and speak of food, by their title or theme. */
@Component
class FoodActions {

    private static final Pattern FOOD = Pattern.compile(
            "\\b(aliment\\w*|nourri\\w*|nutrition\\w*|manger|repas|cuisin\\w*|potagers?|jardins?|jardinage|maraich\\w*|epiceries?|marches? (de|du|des|alimentaire)|amap|paniers?|cantines?|gaspillage|glanage)\\b");

    private final List<DoneThere> done;

    FoodActions(List<DoneThere> done) {
        this.done = List.copyOf(done);
    }

    /** The latest year first. */
    List<Action> in(String neighbourhood) {
        return done.stream()
                .flatMap(one -> one.in(neighbourhood).stream())
                .flatMap(year -> year.actions().stream()
                        .filter(FoodActions::ofFood)
                        .map(action -> new Action(year.year(), action.title(), action.carrier(), action.voted())))
                .toList();
    }

    static boolean ofFood(Done action) {
        return FOOD.matcher(SearchText.of(action.title() + " " + action.theme()))
                .find();
    }
}
