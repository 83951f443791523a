package fr.preau.platform;

import java.util.List;

/**
 * A form that could not be taken just now, to send again.
 *
 * @param action the address to post to
 * @param files the names of its fields that held a file, which has to be chosen again
 */
public record KeptFormView(String action, List<Field> fields, List<String> files) {

    public KeptFormView {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** How the form is sent: with files or without. */
    public String encoding() {
        return files.isEmpty() ? "application/x-www-form-urlencoded" : "multipart/form-data";
    }

    /** One value to send again; a field with several values comes several times. */
    public record Field(String name, String value) {}
}
