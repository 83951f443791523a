package fr.preau.registration;

import java.util.Arrays;
import java.util.Optional;

/** What kind of organisation somebody comes from, in the order of the form. */
public enum OrganisationKind {
    COMMUNE("Commune"),
    INTERCOMMUNALITE("Intercommunalité"),
    DEPARTEMENT("Département"),
    REGION("Région"),
    ETAT("Service de l’État"),
    ASSOCIATION("Association"),
    BAILLEUR("Bailleur social"),
    AUTRE("Autre");

    private final String label;

    OrganisationKind(String label) {
        this.label = label;
    }

    /** In French, as forms, lists and spreadsheets show it. */
    public String label() {
        return label;
    }

    public static Optional<OrganisationKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
