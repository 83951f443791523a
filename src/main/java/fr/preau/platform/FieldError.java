package fr.preau.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something to put right in a form.
 *
 * @param field the field's name, or the element that shows it
 * @param message a sentence that says what to do
 */
public record FieldError(String field, String message) {

    /** What is wrong with that field, if anything is. */
    public static Optional<String> message(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field.equals(field))
                .map(FieldError::message)
                .reduce((first, second) -> first + " " + second);
    }

    /** Of a form where no more than one thing can be wrong. */
    public static List<FieldError> at(String field, Optional<String> message) {
        return message.stream().map(one -> new FieldError(field, one)).toList();
    }

    /** The same, each at the element that a link to it leads to: of a group, its first choice. */
    public static List<FieldError> at(List<FieldError> errors, UnaryOperator<String> element) {
        return errors.stream()
                .map(error -> new FieldError(element.apply(error.field), error.message))
                .toList();
    }
}
