package fr.preau.evaluation.inflow;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.contract.ReportedCounts.ReportedCount;
import fr.preau.evaluation.Indicator;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;

/** What the page of measures that flow in shows; {@code values} is the form as typed. */
public final class InflowViews {

    private InflowViews() {}

    public record InflowLine(String indicator, String href, String count) {}

    public record InflowView(
            CityContract contract,
            ContractRole role,
            String base,
            List<InflowLine> lines,
            List<Indicator> indicators,
            List<ReportedCount> offered,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
