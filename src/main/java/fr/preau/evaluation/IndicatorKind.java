package fr.preau.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** What an indicator says of a contract. */
public enum IndicatorKind {
    CONTEXT("Contexte"),
    OUTPUT("Réalisation"),
    RESULT("Résultat"),
    IMPACT("Effet");

    private final String label;

    IndicatorKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<IndicatorKind> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
