package fr.preau.territory.outgoing;

import java.util.Arrays;
import java.util.Optional;

/** What a neighbourhood of 2015 that none of 2024 cites may be. */
public enum OutgoingOutcome {
    SORTANT("Sortant", "Moins de 5 % de ses habitants sont dans un quartier de 2024."),
    PARTIEL("Partiel", "De 5 à 50 % de ses habitants sont dans un quartier de 2024."),
    ABSORBE("Absorbé", "La moitié de ses habitants ou plus sont dans un quartier de 2024."),
    A_CONFIRMER(
            "À confirmer",
            "Sans les contours de 2015 et de 2024 et les carreaux qui les couvrent, rien ne peut être proposé.");

    private static final double LEAVES_BELOW = 0.05;
    private static final double ABSORBED_FROM = 0.5;

    private final String label;
    private final String why;

    OutgoingOutcome(String label, String why) {
        this.label = label;
        this.why = why;
    }

    public String label() {
        return label;
    }

    /** By what rule it is proposed. */
    public String why() {
        return why;
    }

    /** @param inside share of its inhabitants that live in any neighbourhood of 2024, from 0 to 1 */
    static OutgoingOutcome of(double inside) {
        if (inside < LEAVES_BELOW) {
            return SORTANT;
        }
        return inside < ABSORBED_FROM ? PARTIEL : ABSORBE;
    }

    /** One that somebody may decide. */
    static Optional<OutgoingOutcome> decided(String name) {
        return Arrays.stream(values())
                .filter(one -> one != A_CONFIRMER && one.name().equals(name))
                .findFirst();
    }
}
