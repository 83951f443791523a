package fr.preau.contract;

import fr.preau.staff.access.AccessRules.Who;
import java.util.Arrays;
import java.util.Optional;

/** What somebody is in one contract, from the least to the most; nothing of it counts in another. */
public enum ContractRole {
    READER("Lecture", "Lit tout, ne change rien."),
    CONTRIBUTOR("Contribution", "Écrit dans les fiches, les demandes et les simulations."),
    PILOT("Pilotage", "Conduit le contrat : membres, financeurs, enveloppes, étapes.");

    private final String label;
    private final String purpose;

    ContractRole(String label, String purpose) {
        this.label = label;
        this.purpose = purpose;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** What it allows, as a sentence in French. */
    public String purpose() {
        return purpose;
    }

    public boolean writes() {
        return this != READER;
    }

    public boolean pilots() {
        return this == PILOT;
    }

    /** Whether that row of the one table of addresses is open to this role. */
    boolean reaches(Who who) {
        return switch (who) {
            case CONTRACT_READERS -> true;
            case CONTRACT_CONTRIBUTORS -> writes();
            case CONTRACT_PILOTS -> pilots();
            case EVERYBODY, STAFF, READERS, WELCOMERS, ORGANISERS, ADMINISTRATORS -> false;
        };
    }

    public static Optional<ContractRole> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
