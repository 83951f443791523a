package fr.preau.api;

import java.util.Arrays;
import java.util.Optional;

/** What a token opens; one opens nothing that it does not name. */
public enum Scope {
    CYCLES_READ("cycles:read", "Lire les cycles et leurs jauges, brouillons compris", true),
    CYCLES_WRITE(
            "cycles:write",
            "Créer des cycles, changer leurs pages, les places et l’état des journées, publier et retirer",
            true),
    REGISTRATIONS_READ("registrations:read", "Lire les inscriptions : noms, adresses, places", true),
    REGISTRATIONS_WRITE("registrations:write", "Rendre la place d’une personne inscrite", true),
    PRESENCE_READ("presence:read", "Lire les présences", true),
    PRESENCE_WRITE("presence:write", "Noter et corriger les présences", true),
    RESOURCES_READ("resources:read", "Lire les ressources partagées, même pas encore publiées", true),
    RESOURCES_WRITE("resources:write", "Proposer une ressource, que l’équipe accepte", true),
    NEWS_WRITE("news:write", "Lire, écrire et publier les actualités", false),
    CONTRACTS_READ("contracts:read", "Lire les contrats de ville dont vous êtes membre", false),
    CONTRACTS_WRITE("contracts:write", "Apporter des mesures à ces contrats, qui les valident", false),
    WEBHOOKS("webhooks", "Tenir vos envois aux programmes : ajouter, changer de secret, retirer", false);

    private final String word;
    private final String label;
    private final boolean ofCycle;

    Scope(String word, String label, boolean ofCycle) {
        this.word = word;
        this.label = label;
        this.ofCycle = ofCycle;
    }

    /** As the contract, the table and the form name it. */
    public String word() {
        return word;
    }

    /** In French, as administrators read it. */
    public String label() {
        return label;
    }

    /** Whether a token for one cycle alone may have it. */
    public boolean ofCycle() {
        return ofCycle;
    }

    /** None for a word of another version of Préau. */
    public static Optional<Scope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
