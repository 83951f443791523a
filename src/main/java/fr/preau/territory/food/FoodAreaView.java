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
 */
public record FoodAreaView(
        FoodRunView run,
        FoodRun.Result result,
        Optional<MapView> map,
        String longitude,
        String latitude,
        Optional<Gain> gain,
        List<FieldError> errors)
        implements FaultyForm {

    public FoodAreaView {
        errors = List.copyOf(errors);
    }

    /** @param families those on the map, as its key says them */
    public record MapView(Picture picture, String description, List<Way> ways, List<Key> families) {}

    /** @param shape how the map draws them, in words */
    public record Key(String shape, String what, int count) {}

    /** What one more place there would change, within the usual distance. */
    public sealed interface Gain {

        record Change(int metres, int before, int after, String people) implements Gain {}

        /** Those who would gain are too few to be told, or of one square. */
        record Secret(String why) implements Gain {}
    }

    public String address() {
        return run.address() + "/" + result.code();
    }
}
