package fr.preau.mail.wording;

import fr.preau.mail.PlainLetter;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Organiser;
import fr.preau.mail.wording.FieldValue.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * A field that a message may ask for.
 *
 * @param word as it is typed between braces
 * @param meaning what it becomes, in French
 * @param example what it becomes for an invented person
 * @param need why the message must have it, as the end of a sentence; empty when it may go without
 */
@NamedInterface("wording")
public record LetterField(String word, String meaning, FieldValue example, Optional<String> need) {

    /** One that a message may go without. */
    public static LetterField free(String word, String meaning, FieldValue example) {
        return new LetterField(word, meaning, example, Optional.empty());
    }

    public static LetterField needed(String word, String meaning, FieldValue example, String why) {
        return new LetterField(word, meaning, example, Optional.of(why));
    }

    /** As it is typed. */
    public String typed() {
        return "{" + word + "}";
    }

    /** Whether it is made to stand alone on its line. */
    public boolean block() {
        return example instanceof Blocks;
    }

    /** Whether it has no words for a sentence. */
    boolean blockOnly() {
        return example instanceof Blocks(var words, var blocks) && words.isEmpty();
    }

    boolean address() {
        return example instanceof Address;
    }

    /** The example, as organisers read it beside the text. */
    public String shown() {
        return switch (example) {
            case Words(var text) -> text;
            case Organiser(var centre) -> centre.name();
            case Address(var label, var href) -> "bouton « %s », ou dans une phrase %s".formatted(label, href);
            case Blocks(var words, var blocks) -> {
                var lines = blocks.stream().map(PlainLetter::block).collect(Collectors.joining("\n"));
                yield words.isEmpty() ? lines : lines + "\ndans une phrase : " + words;
            }
        };
    }
}
