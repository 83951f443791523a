package fr.preau.territory.food;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;

/**
 * Access to food: what was computed, the places entered by hand, and the forms for both.
 *
 * @param missing files that a computation wants and nobody has brought
 * @param choices the files that it can be made from, by kind
 * @param place as it was typed
 */
public record FoodView(
        List<Run> runs,
        List<FoodPlace> places,
        List<String> missing,
        List<Choice> choices,
        PlaceForm place,
        List<FieldError> errors)
        implements FaultyForm {

    public FoodView {
        runs = List.copyOf(runs);
        places = List.copyOf(places);
        missing = List.copyOf(missing);
        choices = List.copyOf(choices);
        errors = List.copyOf(errors);
    }

    public record Run(long id, String basket, String when, String by, int neighbourhoods) {}

    /** @param options the one in use first */
    public record Choice(String field, String label, List<Option> options) {}

    public record Option(String value, String label) {}

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
