package fr.preau.governance;

import fr.preau.governance.Sitting.Wanted;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.form.TypedDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the forms of bodies and sittings; what is wrong is gathered at its field. */
public final class GovernanceForms {

    private static final int LONGEST = 300;

    private final Map<String, String> sent;
    private final List<FieldError> errors = new ArrayList<>();

    public GovernanceForms(Map<String, String> sent) {
        this.sent = sent;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** By which a browser knows again what it has sent already; none if it made none. */
    Optional<UUID> key() {
        try {
            return Optional.of(UUID.fromString(sent.getOrDefault("key", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String optional(String field) {
        var text = sent.getOrDefault(field, "").strip();
        if (text.length() > LONGEST) {
            errors.add(new FieldError(field, "Écrivez 300 caractères au plus."));
        }
        return text;
    }

    String text(String field, String message) {
        var text = optional(field);
        if (text.isEmpty()) {
            errors.add(new FieldError(field, message));
        }
        return text;
    }

    int number(String field, int least, int most) {
        var text = sent.getOrDefault(field, "").strip();
        if (text.matches("\\d{1,4}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.add(new FieldError(field, "Donnez un nombre entre %d et %d.".formatted(least, most)));
        return least;
    }

    Optional<LocalDate> day(String field) {
        var day =
                TypedDay.of(sent.getOrDefault(field, "")).filter(one -> one.getYear() >= 2000 && one.getYear() <= 2100);
        if (day.isEmpty()) {
            errors.add(new FieldError(field, "Donnez une date, comme 20/03/2025."));
        }
        return day;
    }

    private Optional<LocalTime> hour(String field) {
        try {
            return Optional.of(LocalTime.parse(sent.getOrDefault(field, "").strip()));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, "Donnez une heure, comme 09:30."));
            return Optional.empty();
        }
    }

    /** An address, or none. */
    String email(String field) {
        var typed = EmailAddress.bare(sent.getOrDefault(field, ""));
        if (!typed.isEmpty()) {
            TypedAddress.fault(field, sent).ifPresent(errors::add);
        }
        return typed;
    }

    /** What a body is, of that number. */
    public Body body(long id, long contract) {
        return new Body(
                id,
                contract,
                text("name", "Donnez le nom de l’instance."),
                sent.containsKey("steering"),
                number("minimum", 1, 12),
                sent.getOrDefault("quorum", "").isBlank() ? 0 : number("quorum", 0, 200),
                optional("chairs"),
                sent.containsKey("publishes"));
    }

    Optional<Wanted> sitting() {
        var on = day("on");
        var begins = hour("begins");
        var ends = hour("ends");
        var place = text("place", "Donnez le lieu de la séance.");
        if (begins.isPresent() && ends.isPresent() && !ends.get().isAfter(begins.get())) {
            errors.add(new FieldError("ends", "La fin suit le début."));
        }
        return errors.isEmpty()
                ? Optional.of(new Wanted(on.orElseThrow(), begins.orElseThrow(), ends.orElseThrow(), place))
                : Optional.empty();
    }
}
