package fr.preau.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** How measures of parts make one of the whole. */
public enum Aggregation {
    /** A flow, such as participations: adds over places and over years. */
    SUM("Un nombre qui s’additionne"),
    /** Out of how many: numerators and denominators add, the rate never does. */
    RATIO("Une part : tant sur tant"),
    /** A stock at a date: adds over places; over years the latest stands. */
    LATEST("Un nombre à une date : le dernier compte"),
    /** Such as a median: nothing is made of two of them. */
    NONE("Une valeur qui ne s’additionne jamais");

    private final String label;

    Aggregation(String label) {
        this.label = label;
    }

    /** In French, as people choose it. */
    public String label() {
        return label;
    }

    public boolean adds() {
        return this != NONE;
    }

    /** The figure of all places from each place's; none where nothing adds, or of no place. */
    public Optional<Parts> ofPlaces(List<Parts> places) {
        return adds() ? places.stream().reduce(Parts::plus) : Optional.empty();
    }

    /** The figure of a period from each year's. */
    public Optional<Parts> ofYears(SortedMap<Integer, Parts> years) {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case SUM, RATIO -> years.values().stream().reduce(Parts::plus);
            case LATEST -> Optional.of(years.lastEntry().getValue());
            case NONE -> Optional.empty();
        };
    }

    public static Optional<Aggregation> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
