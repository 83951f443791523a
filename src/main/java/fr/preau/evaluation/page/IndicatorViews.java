package fr.preau.evaluation.page;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.platform.FieldError;
import fr.preau.platform.chart.Picture;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page of an indicator shows; figures are words already, with what is hidden hidden. */
public final class IndicatorViews {

    private IndicatorViews() {}

    public record Row(String place, List<String> cells) {}

    /** @param heads of its columns after the first */
    public record Sheet(List<String> heads, List<Row> rows) {}

    /** One year of which the places are shown by sex, with the way to the others. */
    public record YearLink(int year, String href, boolean here) {}

    /**
     * A measure as it was recorded, without its figure where that may not be shown.
     *
     * @param correction where it is corrected; empty if it was already
     */
    public record MeasureRow(
            long id,
            String what,
            String figure,
            String source,
            String state,
            String at,
            String reason,
            Optional<String> correction,
            boolean waits) {}

    public record Place(String code, String label) {

        /** All that can be measured in a contract: the whole, its neighbourhoods, what stands beside it. */
        public static List<Place> of(CityContract contract) {
            return Stream.of(
                            Stream.of(new Place(Measure.WHOLE, "Ensemble du contrat")),
                            contract.neighbourhoods().stream().map(one -> new Place(one.code(), one.label())),
                            IndicatorSeries.BESIDE.entrySet().stream()
                                    .map(beside -> new Place(beside.getKey(), beside.getValue())))
                    .flatMap(one -> one)
                    .toList();
        }
    }

    /** The fields of a measure. */
    public record MeasureFields(Indicator indicator, Map<String, String> values, List<FieldError> errors)
            implements FaultyForm {

        public boolean ratio() {
            return indicator.aggregation() == Aggregation.RATIO;
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    public record IndicatorView(
            CityContract contract,
            ContractRole role,
            String base,
            Indicator indicator,
            List<String> facts,
            String sentence,
            Optional<Picture> picture,
            Sheet years,
            Optional<Sheet> sexes,
            List<YearLink> links,
            boolean hides,
            List<MeasureRow> history,
            List<Place> places,
            MeasureFields fields)
            implements FaultyForm {

        @Override
        public List<FieldError> errors() {
            return fields.errors();
        }
    }

    public record CorrectionView(CityContract contract, String base, String what, String action, MeasureFields fields)
            implements FaultyForm {

        @Override
        public List<FieldError> errors() {
            return fields.errors();
        }
    }
}
