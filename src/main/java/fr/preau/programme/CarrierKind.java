package fr.preau.programme;

import java.util.Arrays;
import java.util.Optional;

/** What sort of organisation carries an action. */
public enum CarrierKind {
    ASSOCIATION("Association"),
    LOCAL_AUTHORITY("Collectivité, CCAS"),
    PUBLIC_BODY("Établissement public"),
    LANDLORD("Bailleur"),
    OTHER("Autre");

    private final String label;

    CarrierKind(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    public static Optional<CarrierKind> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
