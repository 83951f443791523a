package fr.preau.articulation;

import fr.preau.articulation.Commitment.Nature;
import fr.preau.articulation.Commitment.Review;
import fr.preau.articulation.Commitment.State;
import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the pages of schemes and commitments show; {@code values} are forms as typed. */
public final class ArticulationViews {

    private ArticulationViews() {}

    public record Named(String value, String label) {}

    public record Entry(String href, String text) {}

    /**
     * One cell of the matrix.
     *
     * @param where the theme and the scheme, in words
     * @param scheme its number; empty of the last
     * @param propose where an action is proposed; empty where no year is open
     */
    public record CellLine(String where, long theme, String scheme, List<Entry> entries, String propose, String ask) {}

    public record RowLine(String theme, String warning, List<CellLine> cells) {}

    public record MatrixView(
            CityContract contract,
            ContractRole role,
            int year,
            List<Integer> years,
            List<Scheme> schemes,
            List<RowLine> rows,
            List<String> sentences,
            List<Named> actions,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<Scheme.Link> links() {
            return Arrays.asList(Scheme.Link.values());
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    public record CommitmentLine(
            String href, String signatory, String objective, String theme, String due, String state) {}

    /** @param groups by what means, each with its lines */
    public record CommitmentsView(
            CityContract contract,
            ContractRole role,
            Map<Nature, List<CommitmentLine>> groups,
            List<Scheme> schemes,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<Nature> natures() {
            return Arrays.asList(Nature.values());
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    public record CommitmentView(
            CityContract contract,
            ContractRole role,
            Commitment commitment,
            String base,
            String theme,
            String scheme,
            String due,
            List<State> next,
            List<Review> reviews,
            int year,
            List<FieldError> errors)
            implements FaultyForm {}

    /** What a signatory sees behind their link. */
    public record SignatoryView(
            String contract,
            Commitment commitment,
            Review review,
            String action,
            boolean saved,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<State> answers() {
            return Arrays.stream(State.values()).filter(State::toldByReview).toList();
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
