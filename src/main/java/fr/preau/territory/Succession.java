package fr.preau.territory;

import java.util.List;

/**
 * A neighbourhood of 2024 and those of 2015 that it continues.
 *
 * @param status as the State writes it
 */
public record Succession(String code, String label, Status status, List<Before> before) {

    public Succession {
        before = List.copyOf(before);
    }

    /** @param label as the correspondence writes it, which may name it in two ways */
    public record Before(String code, String label) {}

    /** What became of the outline; the names are the State's. */
    public enum Status {
        MODIFIE("Contour modifié"),
        INCHANGE("Contour inchangé"),
        NOUVEAU("Nouveau quartier");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
