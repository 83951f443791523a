package fr.preau.territory.food;

import java.util.Arrays;
import java.util.Optional;

/**
 * A place for food that no base knows, entered by hand.
 *
 * @param hours days and hours, as typed
 */
public record FoodPlace(long id, String name, Family family, String hours, double longitude, double latitude) {

    /** What it is. */
    public enum Family {
        MARKET("Marché"),
        AMAP("AMAP"),
        SOCIAL_GROCERY("Épicerie sociale"),
        GARDEN("Jardin partagé"),
        OTHER("Autre lieu");

        private final String label;

        Family(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<Family> named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }
}
