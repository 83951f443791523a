package fr.preau.governance.rhythm;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The periods that are known, and a form for one more as it was typed. */
public record SchoolHolidaysView(List<Line> lines, Map<String, String> values, List<FieldError> errors)
        implements FaultyForm {

    public record Line(long id, String name, String zones, String first, String last, String source) {}

    public List<SchoolZone> zones() {
        return Arrays.asList(SchoolZone.values());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
