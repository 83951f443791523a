package fr.preau.programme.sheet;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.FundingRequest.ActKind;
import fr.preau.programme.RequestState;
import fr.preau.programme.SheetState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet and what is asked for it.
 *
 * @param sheet none for a new one
 * @param unreported the year before, if its report has not come in
 * @param action where the form is sent
 * @param overtaken whether somebody else wrote it meanwhile: the form holds what was typed
 * @param typed what a refused gesture beside the sheet was sent with, by field
 */
public record ActionSheetView(
        CityContract contract,
        ContractRole role,
        AnnualProgramme programme,
        String base,
        Optional<ActionSheet> sheet,
        Optional<Integer> unreported,
        String action,
        int version,
        SheetForm form,
        boolean overtaken,
        List<Asked> requests,
        List<Named> funders,
        List<SheetState> next,
        String lacking,
        List<FieldError> stateErrors,
        Map<String, String> typed,
        List<Paper> papers,
        String carrierLink) {

    /** A request, in figures. */
    public record Asked(
            String href, String funder, String state, String requested, String proposed, String voted, String paid) {}

    public record Named(String value, String label) {}

    public record Paper(String href, String name) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether one of these fields is refused, so that what is folded away opens. */
    public boolean refused(String... fields) {
        return stateErrors.stream().anyMatch(one -> Arrays.asList(fields).contains(one.field()));
    }

    /**
     * The form of one request.
     *
     * @param values as typed or known, by field
     * @param left what is left of the funder's envelope, in words
     */
    public record RequestView(
            CityContract contract,
            ContractRole role,
            AnnualProgramme programme,
            ActionSheet sheet,
            String funder,
            String action,
            String back,
            Map<String, String> values,
            boolean notified,
            boolean overtaken,
            String now,
            String left,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        public List<RequestState> states() {
            return Arrays.asList(RequestState.values());
        }

        public List<ActKind> acts() {
            return Arrays.asList(ActKind.values());
        }
    }
}
