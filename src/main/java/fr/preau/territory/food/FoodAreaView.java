package fr.preau.territory.food;

import fr.preau.platform.FieldError;
import fr.preau.platform.chart.Picture;
import fr.preau.platform.form.FaultyForm;
import fr.preau.territory.map.MapWindow.Way;
import java.util.List;
import java.util.Optional;

/**
 * One neighbourhood of a run, with its map and what one more place would change.
 *
 * @param longitude as typed, {@code latitude} likewise
 * @param gain what one more place would change, in a sentence
 * @param actions of the programme there that speak of food
 */
public record FoodAreaView(
        FoodRunView run,
        FoodRun.Result result,
        Optional<MapView> map,
        String longitude,
        String latitude,
        Optional<String> gain,
        List<Action> actions,
        List<FieldError> errors)
        implements FaultyForm {

    public FoodAreaView {
        actions = List.copyOf(actions);
        errors = List.copyOf(errors);
    }

    /** @param voted by all funders together, in words */
    public record Action(int year, String title, String carrier, String voted) {}

    /** @param families those on the map, as its key says them */
    public record MapView(Picture picture, String description, List<Way> ways, List<Key> families) {}

    /** @param shape how the map draws them, in words */
    public record Key(String shape, String what, int count) {}

    public String address() {
        return run.address() + "/" + result.code();
    }
}
