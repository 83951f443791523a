package fr.preau.evaluation.collection;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.evaluation.page.IndicatorViews.MeasureFields;
import fr.preau.evaluation.page.IndicatorViews.Place;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;

/** What the pages of the collection show; {@code values} are forms as typed. */
public final class CollectionViews {

    private CollectionViews() {}

    /**
     * One source.
     *
     * @param keeper who answers for it; empty if nobody does
     * @param chosen whether it is ticked in the form
     */
    public record SourceLine(String source, String keeper, boolean chosen) {}

    /** One indicator of what was asked. */
    public record ItemLine(String name, String href, String state) {}

    /** @param given how many indicators of how many were brought, in words */
    public record RequestLine(String title, String given, List<ItemLine> items) {}

    public record CollectionView(
            CityContract contract,
            ContractRole role,
            String base,
            List<SourceLine> sources,
            List<RequestLine> requests,
            String whom,
            String seen,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        /** Whether somebody can be asked. */
        public boolean asks() {
            return role.pilots() && !whom.isEmpty();
        }
    }

    /** What a keeper was asked, by their link. */
    public record KeeperView(
            String contract, String keeper, String source, int year, String due, List<ItemLine> items) {}

    /** One indicator of it, with the places that can be measured and what was given of them. */
    public record KeeperItemView(
            String contract,
            int year,
            String base,
            String limits,
            List<Place> places,
            List<String> given,
            boolean saved,
            MeasureFields fields)
            implements FaultyForm {

        @Override
        public List<FieldError> errors() {
            return fields.errors();
        }
    }
}
