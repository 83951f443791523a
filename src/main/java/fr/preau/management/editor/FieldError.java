package fr.preau.management.editor;

/**
 * Something to put right.
 *
 * @param field the name of a field of the form
 * @param message a sentence that says what to do
 */
public record FieldError(String field, String message) {}
