package fr.preau.territory.outgoing;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A neighbourhood that may have left the map: what is proposed, what was decided, what goes on, and the forms.
 *
 * @param typed the form that was refused, by field
 */
public record OutgoingView(
        String code,
        String label,
        OutgoingOutcome proposed,
        Optional<Overlap.Found> found,
        List<OutcomeDecision> decisions,
        List<OutgoingMeasure> measures,
        Map<String, String> typed,
        List<FieldError> errors)
        implements FaultyForm {

    public OutgoingView {
        decisions = List.copyOf(decisions);
        measures = List.copyOf(measures);
        typed = Map.copyOf(typed);
        errors = List.copyOf(errors);
    }

    public List<OutgoingOutcome> outcomes() {
        return List.of(OutgoingOutcome.SORTANT, OutgoingOutcome.PARTIEL, OutgoingOutcome.ABSORBE);
    }

    public List<OutgoingMeasure.Kind> kinds() {
        return Arrays.asList(OutgoingMeasure.Kind.values());
    }

    public List<YearKept.Outcome> becoming() {
        return Arrays.asList(YearKept.Outcome.values());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
