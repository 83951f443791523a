package fr.preau.mail.wording;

import fr.preau.platform.FieldError;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * An automatic message that a centre may put in its own words.
 *
 * @param kind the message's kind
 * @param label its name for organisers
 * @param occasion when it is sent, as a sentence
 * @param standard what it says until somebody writes it anew
 */
@NamedInterface("wording")
public record LetterModel(
        String kind, String label, String occasion, LetterWording standard, List<LetterField> fields) {

    public LetterModel {
        fields = List.copyOf(fields);
    }

    /** Its name in an address: the label in small letters without accents. */
    public String path() {
        return Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    public Optional<LetterField> field(String word) {
        return fields.stream().filter(field -> field.word().equals(word)).findFirst();
    }

    /** What keeps a wording from being used for this message, in its fields « subject » and « body ». */
    public List<FieldError> faults(LetterWording wording) {
        return LetterFaults.of(wording, fields);
    }
}
