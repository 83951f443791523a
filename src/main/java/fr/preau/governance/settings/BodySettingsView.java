package fr.preau.governance.settings;

import fr.preau.contract.CityContract;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;

/** The settings of a body as they are or as typed. */
public record BodySettingsView(
        CityContract contract, String title, String base, Map<String, String> values, List<FieldError> errors)
        implements FaultyForm {}
