package fr.preau.territory.food;

import fr.preau.territory.map.MapDrawing;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is looked for: types of the base of equipment, and whether places entered by hand count. */
public enum Basket {
    GENERAL(
            "généraliste",
            "Hypermarchés, supermarchés, supérettes et épiceries (B104, B105, B201, B202)",
            Set.of("B104", "B105", "B201", "B202"),
            false,
            MapDrawing.Family.GENERAL),
    SUPERMARKETS(
            "supermarchés",
            "Hypermarchés et supermarchés (B104, B105)",
            Set.of("B104", "B105"),
            false,
            MapDrawing.Family.GENERAL),
    FRESH(
            "frais",
            "Primeurs (B208), marchés et lieux saisis par le territoire",
            Set.of("B208"),
            true,
            MapDrawing.Family.FRESH),
    SPECIAL(
            "spécialisé",
            "Boucheries, poissonneries et boulangeries (B204, B206, B207), montrées à part : une boulangerie ne dit rien des légumes",
            Set.of("B204", "B206", "B207"),
            false,
            MapDrawing.Family.SPECIAL);

    private final String label;
    private final String description;
    private final Set<String> types;
    private final boolean byHand;
    private final MapDrawing.Family family;

    Basket(String label, String description, Set<String> types, boolean byHand, MapDrawing.Family family) {
        this.label = label;
        this.description = description;
        this.types = types;
        this.byHand = byHand;
        this.family = family;
    }

    public String label() {
        return label;
    }

    /** What is in it, in words. */
    public String description() {
        return description;
    }

    Set<String> types() {
        return types;
    }

    /** Whether markets and other places that a territory enters count. */
    boolean byHand() {
        return byHand;
    }

    MapDrawing.Family family() {
        return family;
    }

    static Optional<Basket> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
