package fr.preau.programme.importing;

import java.util.Optional;

/**
 * What a column holds.
 *
 * @param funder whose amounts they are, or {@link #NAMED_IN_ROW}; empty for all else
 */
record Meaning(Kind kind, String funder) {

    static final Meaning NOTHING = new Meaning(Kind.NOTHING, "");

    /** In the place of a funder: whoever the row or the cell itself names. */
    static final String NAMED_IN_ROW = "*";

    /** A funder that nothing names. */
    static final String UNKNOWN = "Financeur à préciser";

    /** The kinds of columns. */
    enum Kind {
        NOTHING("Ne pas reprendre"),
        TITLE("Intitulé de l’action"),
        CARRIER("Porteur"),
        SIRET("SIRET"),
        THEME("Thème"),
        NEIGHBOURHOODS("Quartiers"),
        COST("Coût de l’action"),
        CONTINUITY("Reconduction"),
        FUNDER("Financeur de la ligne"),
        OTHER_FUNDERS("Autres financeurs, en toutes lettres"),
        REQUESTED("demandé"),
        PROPOSED("proposé"),
        VOTED("voté");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        boolean ofFunder() {
            return this == REQUESTED || this == PROPOSED || this == VOTED;
        }
    }

    /** As a form sends it and the table of remembered columns keeps it. */
    String value() {
        return kind.ofFunder() ? kind.name() + "|" + funder : kind.name();
    }

    /** In French, as people read it. */
    String label() {
        if (!kind.ofFunder()) {
            return kind.label;
        }
        return (namedInRow() ? "Financeurs que la ligne nomme" : funder) + " : " + kind.label;
    }

    boolean namedInRow() {
        return funder.equals(NAMED_IN_ROW);
    }

    static Optional<Meaning> of(String value) {
        var bar = value.indexOf('|');
        var name = bar < 0 ? value : value.substring(0, bar);
        for (var kind : Kind.values()) {
            if (kind.name().equals(name) && kind.ofFunder() == (bar >= 0 && bar + 1 < value.length())) {
                return Optional.of(new Meaning(kind, bar < 0 ? "" : value.substring(bar + 1)));
            }
        }
        return Optional.empty();
    }
}
