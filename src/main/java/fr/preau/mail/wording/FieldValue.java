package fr.preau.mail.wording;

import fr.preau.mail.LetterView;
import fr.preau.mail.LetterView.Block;
import fr.preau.platform.centre.CentreName;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What a field of a message becomes, for one person. */
@NamedInterface("wording")
public sealed interface FieldValue {

    /** Whether whoever has it may act as the person: their link, or the code that stands for them. */
    default boolean opens() {
        return switch (this) {
            case Address _ -> true;
            case Blocks(var _, var blocks) -> blocks.stream().anyMatch(LetterView.Code.class::isInstance);
            case Words _, Organiser _ -> false;
        };
    }

    /** Words, wherever the field stands; may be empty. */
    @NamedInterface("wording")
    record Words(String text) implements FieldValue {}

    /** The centre's name, which takes its article where a sentence asks for it. */
    @NamedInterface("wording")
    record Organiser(CentreName name) implements FieldValue {}

    /**
     * An address: a button where the field stands alone on its line, else the address as a link.
     *
     * @param label of the button
     */
    @NamedInterface("wording")
    record Address(String label, String href) implements FieldValue {}

    /**
     * Blocks where the field stands alone on its line, else words.
     *
     * @param words empty for a field that cannot stand in a sentence
     */
    @NamedInterface("wording")
    record Blocks(String words, List<Block> blocks) implements FieldValue {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }
}
