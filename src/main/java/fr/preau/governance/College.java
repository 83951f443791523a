package fr.preau.governance;

import java.util.Arrays;
import java.util.Optional;

/** Whom a seat stands for. */
public enum College {
    STATE("État"),
    AUTHORITIES("Collectivités"),
    CITIZENS_COUNCIL("Conseil citoyen"),
    ASSOCIATIONS("Associations"),
    LANDLORDS("Bailleurs"),
    FAMILY_ALLOWANCES("Allocations familiales"),
    OTHERS("Autres");

    private final String label;

    College(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    static Optional<College> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
