package fr.preau.articulation;

import fr.preau.articulation.Commitment.Nature;
import fr.preau.articulation.Commitment.State;
import fr.preau.contract.CityContract;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.form.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what somebody writes of a commitment; what is wrong is gathered at its field. */
final class CommitmentForm {

    private static final int LONGEST = 300;

    private final Map<String, String> sent;
    private final List<FieldError> errors = new ArrayList<>();

    CommitmentForm(Map<String, String> sent) {
        this.sent = sent;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Proposed; none if something is wrong. */
    Optional<Commitment> read(CityContract contract, List<Scheme> schemes) {
        var signatory = text("signatory", "Dites qui s’engage.");
        var objective = text("objective", "Écrivez à quoi.");
        var target = sent.getOrDefault("target", "").strip();
        if (target.length() > LONGEST) {
            errors.add(new FieldError("target", "Écrivez 300 caractères au plus."));
        }
        var email = email();
        var theme = contract.themes().stream()
                .filter(one -> Long.toString(one.id()).equals(sent.get("theme")))
                .findFirst();
        if (theme.isEmpty()) {
            errors.add(new FieldError("theme", "Choisissez un thème du contrat."));
        }
        var nature = Nature.named(sent.getOrDefault("nature", ""));
        if (nature.isEmpty()) {
            errors.add(new FieldError("nature", "Choisissez les moyens."));
        }
        var scheme = schemes.stream()
                .filter(one -> Long.toString(one.id()).equals(sent.get("dispositif")))
                .findFirst()
                .map(Scheme::id);
        var due = due();
        return errors.isEmpty()
                ? Optional.of(new Commitment(
                        0,
                        contract.id(),
                        signatory,
                        email,
                        nature.orElseThrow(),
                        theme.orElseThrow().id(),
                        scheme,
                        objective,
                        target,
                        due,
                        State.PROPOSED))
                : Optional.empty();
    }

    private String text(String field, String message) {
        var text = sent.getOrDefault(field, "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.add(new FieldError(field, message + (text.isEmpty() ? "" : " En 300 caractères au plus.")));
        }
        return text;
    }

    private String email() {
        var typed = EmailAddress.bare(sent.getOrDefault("email", ""));
        if (!typed.isEmpty()) {
            TypedAddress.fault("email", sent).ifPresent(errors::add);
        }
        return typed;
    }

    private Optional<LocalDate> due() {
        var typed = sent.getOrDefault("due", "").strip();
        var day = TypedDay.of(typed).filter(one -> one.getYear() >= 2000 && one.getYear() <= 2100);
        if (day.isEmpty() && !typed.isEmpty()) {
            errors.add(new FieldError("due", "Donnez une date, comme 20/03/2025."));
        }
        return day;
    }
}
