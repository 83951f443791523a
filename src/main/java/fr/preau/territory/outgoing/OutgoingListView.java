package fr.preau.territory.outgoing;

import java.util.List;

/**
 * The neighbourhoods that may have left the map.
 *
 * @param listed whether the list of 2015 is in use
 * @param holes numbers that are missing in the correspondence, as long as it is not
 * @param modified those that go on with another outline, and whom it leaves out
 */
public record OutgoingListView(boolean listed, List<Row> candidates, List<String> holes, List<Left> modified) {

    public OutgoingListView {
        candidates = List.copyOf(candidates);
        holes = List.copyOf(holes);
        modified = List.copyOf(modified);
    }

    /** @param standing what was decided last; empty where nobody has */
    public record Row(
            String code, String label, String department, String proposed, String measured, String standing) {}

    /** @param people whom the new outline leaves out, in words */
    public record Left(String code, String label, String people, String share) {}
}
