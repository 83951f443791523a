package fr.preau.management.survey;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.survey.complaint.Complaint;
import fr.preau.survey.complaint.Complaint.Nature;
import fr.preau.survey.complaint.Complaint.Origin;
import java.util.List;

/**
 * The register, and one line of it to be written.
 *
 * @param action where the line is sent
 * @param register none where one line is changed
 * @param cycles that a line may be about
 */
public record ComplaintsView(
        String action, List<Complaint> register, List<CycleChoice> cycles, ComplaintForm form, List<FieldError> errors)
        implements FaultyForm {

    public ComplaintsView {
        register = List.copyOf(register);
        cycles = List.copyOf(cycles);
        errors = List.copyOf(errors);
    }

    /** A cycle to choose. */
    public record CycleChoice(String value, String title) {}

    /** That of the cycle that a line is about, if any. */
    public String title(Complaint complaint) {
        return cycles.stream()
                .filter(cycle -> cycle.value().equals(Long.toString(complaint.cycle())))
                .map(CycleChoice::title)
                .findFirst()
                .orElse("");
    }

    public List<Nature> natures() {
        return List.of(Nature.values());
    }

    public List<Origin> origins() {
        return List.of(Origin.values());
    }
}
