package fr.preau.evaluation.importing;

import fr.preau.contract.CityContract;
import fr.preau.evaluation.Indicator;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A spreadsheet of measures before it is brought in.
 *
 * @param tab the one that is read, in words
 * @param shown the first lines that are read, {@code read} how many there are
 * @param known how many of them correct what is measured already
 * @param faults the first lines that are none, {@code unread} how many there are
 * @param absent how many cells say that there is no figure
 * @param state whether it was brought in, or undone
 * @param undoable whether who reads it may undo it
 */
public record MeasureImportView(
        CityContract contract,
        String base,
        String action,
        String fileName,
        String tab,
        List<Column> columns,
        List<Indicator> indicators,
        List<Line> shown,
        int read,
        int known,
        List<Fault> faults,
        int unread,
        int absent,
        State state,
        boolean undoable,
        Map<String, String> values,
        List<FieldError> errors)
        implements FaultyForm {

    /** How far it has come. */
    public enum State {
        LOOKED_AT,
        BROUGHT,
        UNDONE
    }

    public record Column(int number, String heading, String chosen) {}

    public record Choice(String value, String label) {}

    public record Line(String address, String indicator, int year, String place, String figure, String source) {}

    public record Fault(String address, String text, String why) {}

    /** Asking for a file. */
    public record ImportFileView(CityContract contract, String base, Optional<String> error) {}

    public boolean is(String name) {
        return state.name().equals(name);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public List<Choice> choices() {
        return Arrays.stream(ColumnMeaning.values())
                .map(one -> new Choice(one.name(), one.label()))
                .toList();
    }
}
