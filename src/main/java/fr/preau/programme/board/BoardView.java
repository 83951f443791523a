package fr.preau.programme.board;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.FundingRequest.ActKind;
import java.util.List;

/**
 * The table that everyone reads at the committee, its sums and what they say.
 *
 * @param base the address of this year
 * @param query of the filter, for its files
 * @param on the day of which this is the state, in words; empty for now
 * @param years the other programmes of the contract
 */
public record BoardView(
        CityContract contract,
        ContractRole role,
        AnnualProgramme programme,
        String base,
        BoardFilter filter,
        String query,
        String on,
        List<Integer> years,
        List<Named> funders,
        List<Named> themes,
        List<Named> places,
        List<Named> kinds,
        List<Group> groups,
        Sum total,
        List<Foot> envelopes,
        List<String> sentences,
        List<String> warnings,
        List<ChangeLine> changes) {

    public record Named(String value, String label) {}

    /** @param rows in the order of their numbers */
    public record Group(String title, List<Row> rows, Sum sum) {}

    public record Row(
            long id,
            String title,
            String carrier,
            String places,
            String continuity,
            String cost,
            List<Cell> cells,
            String voted,
            String state) {}

    /**
     * What is asked of one funder.
     *
     * @param href where its figures are changed; empty where nothing is asked of that funder
     * @param request the only one that its figures are of, if it counts; empty where they are a sum, or do not
     */
    public record Cell(String requested, String proposed, String voted, String href, String request) {}

    /** Whether figures may be typed into the table: not into what stood on another day. */
    public boolean editable() {
        return role.writes() && programme.state().open() && on.isEmpty();
    }

    public List<ActKind> acts() {
        return List.of(ActKind.values());
    }

    /** Sums of a group or of all, by funder in the columns' order. */
    public record Sum(int actions, String cost, List<Cell> cells, String voted, String share) {}

    /**
     * A line under the table: what the envelopes are, what is left of them.
     *
     * @param figure what they are left after; empty for the envelopes themselves
     */
    public record Foot(String label, String figure, List<String> cells) {}

    public record ChangeLine(String at, String action, String field, String before, String after, String by) {}
}
