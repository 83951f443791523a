package fr.preau.territory.food;

import java.util.List;

/**
 * A run, and those that it can be read beside.
 *
 * @param others the last first
 */
public record FoodResultView(FoodRunView run, List<FoodView.Run> others) {

    public FoodResultView {
        others = List.copyOf(others);
    }
}
