package fr.preau.mail;

import fr.preau.platform.French;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of message that the modules write. */
@Component
public class LetterKinds {

    private final List<LetterWriter> writers;

    LetterKinds(List<LetterWriter> writers) {
        this.writers = writers;
    }

    /** The kind's name for organisers; the kind itself where another version of Préau planned it. */
    public String label(String kind) {
        return writers.stream()
                .flatMap(writer -> writer.label(kind).stream())
                .findFirst()
                .map(French::typography)
                .orElse(kind);
    }

    LetterWriter writer(String kind) {
        return writers.stream()
                .filter(writer -> writer.label(kind).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes messages of kind " + kind));
    }
}
