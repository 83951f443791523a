package fr.preau.territory.food;

import fr.preau.platform.FieldError;
import fr.preau.territory.shape.PartOfFrance;
import java.util.List;
import java.util.Optional;

/** A longitude and a latitude that somebody typed, in degrees. */
record Position(double longitude, double latitude) {

    private static final String DEGREES = "-?\\d{1,3}([.,]\\d{1,10})?";

    /** Empty where it is none, or not in France; the errors say why. */
    static Optional<Position> read(String longitude, String latitude, List<FieldError> errors) {
        var x = degrees("longitude", longitude, "Donnez la longitude en degrés, comme 4,8743.", errors);
        var y = degrees("latitude", latitude, "Donnez la latitude en degrés, comme 45,7301.", errors);
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        if (PartOfFrance.at(x.get(), y.get()).isEmpty()) {
            errors.add(new FieldError(
                    "longitude",
                    "Ce point n’est pas en France : la longitude et la latitude sont peut-être inversées."));
            return Optional.empty();
        }
        return Optional.of(new Position(x.get(), y.get()));
    }

    private static Optional<Double> degrees(String field, String typed, String remedy, List<FieldError> errors) {
        var text = typed.strip();
        if (!text.matches(DEGREES)) {
            errors.add(new FieldError(field, remedy));
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(text.replace(',', '.')));
    }
}
