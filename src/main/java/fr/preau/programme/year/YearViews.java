package fr.preau.programme.year;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.ProgrammeState;
import java.util.List;
import java.util.Map;

/** What the pages of a year show. */
public final class YearViews {

    private YearViews() {}

    /** The programmes of a contract, and opening one. */
    public record YearsView(
            CityContract contract,
            ContractRole role,
            List<AnnualProgramme> programmes,
            String year,
            List<FieldError> errors)
            implements FaultyForm {}

    /** @param values as typed */
    public record StepView(
            CityContract contract,
            AnnualProgramme programme,
            String base,
            List<ProgrammeState> next,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    public record EnvelopesView(
            CityContract contract,
            ContractRole role,
            AnnualProgramme programme,
            String base,
            List<Line> lines,
            String seen,
            List<FieldError> errors)
            implements FaultyForm {}

    /** @param typed what stands in the field */
    public record Line(
            long funder,
            String name,
            String typed,
            boolean notified,
            String proposed,
            String voted,
            String left,
            String over,
            String overReason,
            boolean confirmed) {}

    public record CallView(
            CityContract contract,
            ContractRole role,
            AnnualProgramme programme,
            String base,
            String publicAddress,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
