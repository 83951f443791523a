package fr.preau.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action in one year.
 *
 * @param lineId the action as it lives through the years
 * @param cost in cents; empty where it is not known
 * @param neighbourhoods their codes
 * @param budget planned, in cents, by account of the CERFA 12156
 * @param late whether it came in after its call had closed
 * @param multiYear whether an agreement over several years covers it
 */
public record ActionSheet(
        long id,
        long programmeId,
        long lineId,
        SheetState state,
        String reason,
        Text text,
        Optional<Long> themeId,
        Continuity continuity,
        List<String> neighbourhoods,
        Audience audience,
        Optional<Long> cost,
        Map<String, Long> budget,
        boolean republicanCommitment,
        boolean multiYear,
        boolean late,
        String asked,
        int linkVersion,
        int version) {

    public ActionSheet {
        neighbourhoods = List.copyOf(neighbourhoods);
        budget = Map.copyOf(budget);
    }

    /** Its state in French, as people read it. */
    public String stands() {
        return state.label() + (late ? ", hors délai" : "");
    }

    /** Its words, and who carries it. */
    public record Text(
            String title,
            String carrier,
            CarrierKind kind,
            String siret,
            String rna,
            String email,
            String objective,
            String method,
            String results,
            String followUp) {

        /** The same, with that address of who follows it. */
        public Text at(String address) {
            return new Text(title, carrier, kind, siret, rna, address, objective, method, results, followUp);
        }
    }

    /** The public expected; women, men and unknown are all that there is. */
    public record Audience(Optional<Integer> women, Optional<Integer> men, Optional<Integer> unknown) {

        public static final Audience UNKNOWN = new Audience(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
