package fr.preau.articulation.relief;

import fr.preau.articulation.relief.Relief.AxisLine;
import fr.preau.contract.CityContract;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.programme.rules.Euros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what somebody writes of a relief; what is wrong is gathered at its field. */
final class ReliefForm {

    private static final int LONGEST = 300;

    private final Map<String, String> sent;
    private final List<FieldError> errors = new ArrayList<>();

    ReliefForm(Map<String, String> sent) {
        this.sent = sent;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** A new one without lines; none if something is wrong. */
    Optional<Relief> read(CityContract contract) {
        var landlord = text("landlord");
        if (landlord.isEmpty()) {
            errors.add(new FieldError("landlord", "Donnez le nom du bailleur."));
        }
        var place = contract.neighbourhoods().stream()
                .filter(one -> one.code().equals(sent.get("neighbourhood")))
                .findFirst();
        if (place.isEmpty()) {
            errors.add(new FieldError("neighbourhood", "Choisissez un quartier du contrat."));
        }
        var year = Optional.of(sent.getOrDefault("year", "").strip())
                .filter(typed -> typed.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(contract::covers);
        if (year.isEmpty()) {
            errors.add(new FieldError(
                    "year",
                    "Donnez une année du contrat, entre %d et %d."
                            .formatted(contract.firstYear(), contract.lastYear())));
        }
        var cents = relief();
        return errors.isEmpty()
                ? Optional.of(new Relief(
                        0, contract.id(), landlord, place.orElseThrow().code(), year.orElseThrow(), cents, List.of()))
                : Optional.empty();
    }

    /** The year's relief, in cents. */
    long relief() {
        return cents("cents").orElseGet(() -> {
            if (FieldError.message(errors, "cents").isEmpty()) {
                errors.add(new FieldError("cents", "Donnez le montant de l’abattement, en euros."));
            }
            return 0L;
        });
    }

    /** One of each axis of which something is written. */
    List<AxisLine> lines() {
        return Arrays.stream(ReliefAxis.values())
                .flatMap(axis -> line(axis).stream())
                .toList();
    }

    private Optional<AxisLine> line(ReliefAxis axis) {
        var what = text("what" + axis);
        var evidence = text("evidence" + axis);
        var planned = cents("planned" + axis);
        var done = cents("done" + axis);
        if (what.isEmpty() && (planned.isPresent() || done.isPresent() || !evidence.isEmpty())) {
            errors.add(new FieldError("what" + axis, "Dites ce qui est fait pour ce montant."));
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new AxisLine(axis, what, planned.orElse(0L), done.orElse(0L), evidence));
    }

    private String text(String field) {
        var text = TypedLine.of(sent.getOrDefault(field, ""));
        if (text.length() > LONGEST) {
            errors.add(new FieldError(field, "Écrivez 300 caractères au plus."));
        }
        return text;
    }

    private Optional<Long> cents(String field) {
        return switch (Euros.read(sent.getOrDefault(field, ""))) {
            case Euros.Reading.Good(var cents) -> Optional.of(cents);
            case Euros.Reading.Nothing _ -> Optional.empty();
            case Euros.Reading.Wrong(var why) -> {
                errors.add(new FieldError(field, why));
                yield Optional.empty();
            }
        };
    }

    /** What the fields of that relief hold. */
    static Map<String, String> values(Relief relief) {
        var values = new HashMap<String, String>();
        values.put("cents", Euros.figures(relief.cents()));
        relief.lines().forEach(line -> {
            values.put("what" + line.axis(), line.what());
            values.put("planned" + line.axis(), Euros.figures(line.planned()));
            values.put("done" + line.axis(), Euros.figures(line.done()));
            values.put("evidence" + line.axis(), line.evidence());
        });
        return values;
    }
}
