package fr.preau.articulation.relief;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the pages of reliefs show; amounts are in words. */
public final class ReliefViews {

    private ReliefViews() {}

    /**
     * What is planned beside what is done.
     *
     * @param left of the relief once what is done is taken from it
     */
    public record SumLine(String name, String href, String relief, String planned, String done, String left) {}

    /** @param lines each landlord in each neighbourhood, then their sum */
    public record ReliefsView(
            CityContract contract,
            ContractRole role,
            int year,
            List<Integer> years,
            List<SumLine> lines,
            List<SumLine> axes,
            List<String> sentences,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /** @param seen what the form is made from */
    public record ReliefView(
            CityContract contract,
            ContractRole role,
            String address,
            String title,
            boolean blank,
            List<String> sentences,
            List<AxisWords> lines,
            String seen,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public List<ReliefAxis> axes() {
            return Arrays.asList(ReliefAxis.values());
        }

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    public record AxisWords(String axis, String what, String planned, String done, String evidence) {}
}
