package fr.preau.platform.centre;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a centre's name takes before it in a sentence, as its administrators chose it.
 *
 * <p>{@code word}: with the space that follows, nothing after an elision; {@code stored}: in the database and in the
 * form.
 */
public enum Article {
    /** By the name's first word. */
    GUESSED("", "", "d’après le nom"),
    NONE("aucun", "", "aucun (de, à)"),
    LE("le", "le ", "le (du, au)"),
    LA("la", "la ", "la (de la, à la)"),
    L("l", "l’", "l’ (de l’, à l’)"),
    LES("les", "les ", "les (des, aux)");

    private final String stored;
    private final String word;
    private final String label;

    Article(String stored, String word, String label) {
        this.stored = stored;
        this.word = word;
        this.label = label;
    }

    public String stored() {
        return stored;
    }

    public String label() {
        return label;
    }

    String word() {
        return word;
    }

    public static Optional<Article> read(String stored) {
        return Arrays.stream(values()).filter(one -> one.stored.equals(stored)).findFirst();
    }
}
