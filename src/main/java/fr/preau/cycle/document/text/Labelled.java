package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.Emphasis.MARK;
import static fr.preau.cycle.document.text.FrenchDates.FLAGS;
import static fr.preau.cycle.document.text.FrenchDates.SPACE;

import fr.preau.cycle.document.pasted.Dialect;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that gives one field: « Jauge : 60 places ».
 *
 * @param value Markdown of one line
 */
public record Labelled(Label label, String value) {

    /** The fields that a document can give right under a heading or a timed line. */
    public enum Label {
        INSCRIPTIONS,
        RUBRIQUE,
        JAUGE,
        LIEU,
        SALLE,
        ACCES,
        TRANSPORTS,
        ETAT,
        HORAIRES,
        MOTIF,
        INTERVENANTS,
        ANGLE,
        TYPE
    }

    private static final Pattern LINE = Pattern.compile(
            "(?:[-*+]" + SPACE + "{1,4})?(?<open>" + MARK
                    + ")?(?<label>inscriptions?|rubrique|jauge|lieu|salle|acc[èe]s|transports?|horaires?|[ée]tat|motif|intervenante?s?|angle|type)(?<early>"
                    + MARK
                    + ")?"
                    + SPACE + "{0,4}:(?<close>" + MARK + ")?(?<value>.*)",
            FLAGS);

    public static Optional<Labelled> of(String source) {
        var found = LINE.matcher(Normal.line(Dialect.words(source)));
        if (!found.matches()) {
            return Optional.empty();
        }
        var close = found.group("early") == null ? found.group("close") : found.group("early");
        var rest = Emphasis.rest(found.group("open"), close, found.group("value"));
        return Optional.of(new Labelled(label(found.group("label")), rest));
    }

    /** The value as plain text. */
    public String plain() {
        return PlainText.read(value);
    }

    private static Label label(String word) {
        var plain = FrenchDates.folded(word).toUpperCase(Locale.ROOT);
        for (var label : Label.values()) {
            if (label.name().equals(plain)) {
                return label;
            }
        }
        if (plain.startsWith("TRANSPORT")) {
            return Label.TRANSPORTS;
        }
        if (plain.startsWith("HORAIRE")) {
            return Label.HORAIRES;
        }
        return plain.startsWith("INTERVENANT") ? Label.INTERVENANTS : Label.INSCRIPTIONS;
    }
}
