package fr.preau.territory.food;

/**
 * What was computed one day.
 *
 * @param when in words
 */
public record FoodRunView(long id, String when, String by, FoodRun run) {

    public String address() {
        return "/gestion/territoires/alimentation/calculs/" + id;
    }
}
