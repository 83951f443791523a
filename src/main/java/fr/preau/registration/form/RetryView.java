package fr.preau.registration.form;

import java.util.List;

/**
 * A form that could not be taken just now, kept whole so that one button sends it again.
 *
 * @param cycleTitle empty when the database that knows it is away
 * @param action the address to post to
 */
public record RetryView(String cycleTitle, String action, List<Field> fields) {

    public RetryView {
        fields = List.copyOf(fields);
    }

    /**
     * One value to send again; a field with several values comes several times.
     *
     * @param label the field's name in French
     * @param shown whether the value is listed on the page; a stamp is not
     */
    public record Field(String name, String label, String value, boolean shown) {}
}
