package fr.preau.mail;

import fr.preau.mail.LetterView.Block;
import java.util.List;

/** What a field of a message becomes, for one person. */
public sealed interface FieldValue {

    /** Words, wherever the field stands; may be empty. */
    record Words(String text) implements FieldValue {}

    /**
     * An address: a button where the field stands alone on its line, else the address as a link.
     *
     * @param label of the button
     */
    record Address(String label, String href) implements FieldValue {}

    /**
     * Blocks where the field stands alone on its line, else words.
     *
     * @param words empty for a field that cannot stand in a sentence
     */
    record Blocks(String words, List<Block> blocks) implements FieldValue {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }
}
