package fr.preau.mail.wording;

import fr.preau.platform.FieldError;
import fr.preau.platform.FieldText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/** What is wrong with a wording, as sentences that say what to do. */
@NamedInterface("wording")
public final class LetterFaults {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_BODY = 10_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202A-\\u202E]");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private LetterFaults() {}

    /** Of a wording that may use these fields, in the order of the text: the subject's, then the body's. */
    public static List<FieldError> of(LetterWording wording, List<LetterField> fields) {
        return Stream.concat(
                        subject(wording.subject(), fields).stream().map(fault -> new FieldError("subject", fault)),
                        body(wording, fields).stream().map(fault -> new FieldError("body", fault)))
                .toList();
    }

    private static List<String> subject(String subject, List<LetterField> fields) {
        if (subject.isBlank()) {
            return List.of("Écrivez l’objet du message.");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            return List.of("Raccourcissez l’objet : %d caractères au plus.".formatted(LONGEST_SUBJECT));
        }
        if (CONTROL.matcher(subject).find()) {
            return List.of("Écrivez l’objet sur une seule ligne, sans caractère invisible.");
        }
        var faults = new ArrayList<>(FieldText.faults(subject, words(fields)));
        fields.stream()
                .filter(field -> (field.blockOnly() || field.address())
                        && FieldText.words(subject).contains(field.word()))
                .map(field -> "%s n’a pas sa place dans l’objet : mettez-le dans le texte.".formatted(field.typed()))
                .forEach(faults::add);
        return faults;
    }

    private static List<String> body(LetterWording wording, List<LetterField> fields) {
        var body = wording.body();
        if (body.isBlank()) {
            return List.of("Écrivez le texte du message.");
        }
        if (body.length() > LONGEST_BODY || CONTROL_BUT_LINES.matcher(body).find()) {
            return List.of("Raccourcissez ce texte : %d caractères au plus, sans caractère invisible."
                    .formatted(LONGEST_BODY));
        }
        var faults = new ArrayList<>(FieldText.faults(body, words(fields)));
        if (faults.isEmpty()) {
            var example = Filling.of(
                    wording,
                    word -> fields.stream()
                            .filter(field -> field.word().equals(word))
                            .map(LetterField::example)
                            .findFirst());
            fields.stream().flatMap(field -> misplaced(field, example).stream()).forEach(faults::add);
            example.badLinks().stream()
                    .map(
                            "L’adresse « %s » ne mène nulle part depuis un courriel : elle doit commencer par https:// ou mailto:."
                                    ::formatted)
                    .forEach(faults::add);
        }
        return faults;
    }

    /** What was really shown counts, and not what was typed where no reader sees it. */
    private static Optional<String> misplaced(LetterField field, Filling example) {
        var alone = example.alone().contains(field.word());
        var inText = example.inText().contains(field.word());
        if (field.blockOnly() && inText) {
            return Optional.of(
                    "%s ne se met pas dans une phrase : donnez-lui une ligne à lui.".formatted(field.typed()));
        }
        var served = alone || (inText && !field.block());
        return field.need()
                .filter(_ -> !served)
                .map(why -> field.block()
                        ? "Il manque %s, seul sur une ligne : %s.".formatted(field.typed(), why)
                        : "Il manque %s : %s.".formatted(field.typed(), why));
    }

    private static List<String> words(List<LetterField> fields) {
        return fields.stream().map(LetterField::word).toList();
    }
}
