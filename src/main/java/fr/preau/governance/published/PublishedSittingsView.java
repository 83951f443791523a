package fr.preau.governance.published;

import java.util.List;

/** The decisions of a contract's bodies, as everybody reads them. */
public record PublishedSittingsView(String contract, List<SittingLine> sittings) {

    public PublishedSittingsView {
        sittings = List.copyOf(sittings);
    }

    /** @param heading which body, and when */
    public record SittingLine(String heading, List<DecisionLine> decisions) {
        public SittingLine {
            decisions = List.copyOf(decisions);
        }
    }

    /** @param number such as « 2024-3 » */
    public record DecisionLine(String number, String text) {}
}
