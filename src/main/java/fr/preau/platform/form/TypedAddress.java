package fr.preau.platform.form;

import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.address.NearMiss;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was typed into the field of an address that messages will go to, which {@code address-field.jte} shows. */
public final class TypedAddress {

    /** After the name of a field, that of the address as it stood in the form when it was shown. */
    private static final String SEEN = "Seen";

    private TypedAddress() {}

    /**
     * The same faults, with the question: it is asked beside whatever else is wrong, since a form that is shown again
     * counts as having asked.
     */
    public static List<FieldError> among(List<FieldError> faults, String field, String typed, String seen) {
        return FieldError.message(faults, field).isPresent()
                ? faults
                : Stream.concat(faults.stream(), fault(field, typed, seen).stream())
                        .toList();
    }

    /** What to put right, or to ask once, at that field of a form that shows it with {@code address-field.jte}. */
    public static Optional<FieldError> fault(String field, Map<String, String> sent) {
        var typed = sent.getOrDefault(field, "");
        return fault(field, typed, sent.getOrDefault(field + SEEN, ""));
    }

    /** @param seen what the form was shown with */
    public static Optional<FieldError> fault(String field, String typed, String seen) {
        return switch (EmailAddress.read(typed)) {
            case EmailAddress.Reading.Good(var address) ->
                NearMiss.question(address, EmailAddress.bare(seen)).map(message -> new FieldError(field, message));
            case EmailAddress.Reading.Wrong wrong -> Optional.of(new FieldError(field, wrong.message()));
        };
    }
}
