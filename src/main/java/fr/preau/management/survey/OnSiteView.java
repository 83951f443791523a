package fr.preau.management.survey;

import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Optional;

/**
 * At the way out of a day.
 *
 * @param open whether a survey is answered on the spot
 * @param left how many slips were not used yet
 * @param slip whose turn it is; empty when none is left
 * @param code as it was typed
 */
public record OnSiteView(
        long day,
        String cycleTitle,
        String date,
        boolean open,
        int left,
        Optional<Slip> slip,
        String code,
        List<FieldError> errors)
        implements FaultyForm {

    public OnSiteView {
        errors = List.copyOf(errors);
    }

    /** @param next where the following one is shown */
    public record Slip(String path, Html code, String next) {}
}
