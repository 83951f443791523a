package fr.preau.territory.outgoing;

import java.util.List;

/**
 * The neighbourhoods that may have left the map.
 *
 * @param listed whether the list of 2015 is in use
 * @param cited whether the correspondence is in use
 * @param holes numbers that are missing in the correspondence, as long as it is not
 * @param modified those that go on with another outline, and whom it leaves out
 * @param departments the candidates counted, for a region's centre
 */
public record OutgoingListView(
        boolean listed,
        boolean cited,
        List<Row> candidates,
        List<String> holes,
        List<Left> modified,
        List<OfDepartment> departments) {

    public OutgoingListView {
        candidates = List.copyOf(candidates);
        holes = List.copyOf(holes);
        modified = List.copyOf(modified);
        departments = List.copyOf(departments);
    }

    /** @param standing what was decided last; empty where nobody has */
    public record Row(
            String code, String label, String department, String proposed, String measured, String standing) {}

    /**
     * A department.
     *
     * @param measures what is noted to stop or go on there
     * @param latest the latest year whose follow-up is noted; 0 for none
     */
    public record OfDepartment(
            String region,
            String department,
            int candidates,
            int outgoing,
            int partly,
            int absorbed,
            int undecided,
            int measures,
            int latest) {}

    /** @param people whom the new outline leaves out, in words */
    public record Left(String code, String label, String people, String share) {}
}
