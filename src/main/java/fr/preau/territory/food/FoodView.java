package fr.preau.territory.food;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;

/**
 * Access to food: what was computed, the places entered by hand, and the forms for both.
 *
 * @param missing files that a computation wants and nobody has brought
 * @param place as it was typed
 */
public record FoodView(
        List<Run> runs, List<FoodPlace> places, List<String> missing, PlaceForm place, List<FieldError> errors)
        implements FaultyForm {

    public FoodView {
        runs = List.copyOf(runs);
        places = List.copyOf(places);
        missing = List.copyOf(missing);
        errors = List.copyOf(errors);
    }

    public record Run(long id, String basket, String when, String by, int neighbourhoods) {}

    public record PlaceForm(String name, String family, String hours, String longitude, String latitude) {

        static final PlaceForm EMPTY = new PlaceForm("", "", "", "", "");
    }

    public List<Basket> baskets() {
        return Arrays.asList(Basket.values());
    }

    public List<FoodPlace.Family> families() {
        return Arrays.asList(FoodPlace.Family.values());
    }
}
