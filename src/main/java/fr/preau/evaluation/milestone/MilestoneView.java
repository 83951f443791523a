package fr.preau.evaluation.milestone;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;

/**
 * A milestone, question by question.
 *
 * @param values the form as typed; its fields end with the number of the question
 */
public record MilestoneView(
        CityContract contract,
        ContractRole role,
        String base,
        int milestone,
        List<Asked> questions,
        Map<String, String> values,
        List<FieldError> errors)
        implements FaultyForm {

    /** @param years what was measured, in words; {@code lacks} the years without a figure and who has it */
    public record Followed(String href, String name, String years, String lacks) {}

    public record Judged(String text, String by) {}

    public record Asked(long id, String text, List<Followed> indicators, List<Judged> judged) {}
}
