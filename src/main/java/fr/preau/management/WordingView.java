package fr.preau.management;

import java.util.List;
import java.util.Optional;

/**
 * What the centre's certificates say.
 *
 * @param signed whether a picture of a signature is in use
 * @param fields what the text may ask for
 * @param faults in the order of the fields
 */
public record WordingView(
        String text, String signatory, String signatoryRole, boolean signed, List<Field> fields, List<Fault> faults) {

    public WordingView {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> error(String field) {
        return faults.stream()
                .filter(fault -> fault.field.equals(field))
                .map(Fault::message)
                .reduce((first, second) -> first + " " + second);
    }

    /** A field of the text, braces included, and what it becomes. */
    public record Field(String word, String meaning) {}

    /** Something to put right: a field's name, and a sentence that says what to do. */
    public record Fault(String field, String message) {}
}
