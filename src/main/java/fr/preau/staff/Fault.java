package fr.preau.staff;

/** Something to put right in a form: a field's name, and a sentence that says what to do. */
public record Fault(String field, String message) {}
