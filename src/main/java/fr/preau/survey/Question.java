package fr.preau.survey;

import fr.preau.survey.urn.Votable;
import java.util.List;

/**
 * One question of a survey.
 *
 * @param id 0 as long as it is not kept
 * @param code by which a model's question is known again in another survey; empty for the organiser's own
 * @param options to choose from, in order; none for a text
 * @param breakdown whether the others are also told by it
 */
public record Question(long id, Type type, String code, String text, List<String> options, boolean breakdown) {

    /** In characters, of a question or an option. */
    public static final int LONGEST = 300;

    /** Of a survey: it is to take two minutes. */
    public static final int MOST = 30;

    public static final int MOST_OPTIONS = 12;
    public static final int MOST_BREAKDOWNS = 2;

    private static final String NO_OPINION = "Sans avis";

    /** The words of every scale, the most favourable first: never colours alone. */
    public static final List<String> SCALE = List.of("Tout à fait", "Plutôt", "Plutôt pas", "Pas du tout", NO_OPINION);

    /** The same of a sequence, at which not everybody of the day was. */
    public static final List<String> SEQUENCE_SCALE =
            List.of("Tout à fait", "Plutôt", "Plutôt pas", "Pas du tout", Votable.NOT_THERE);

    /** How many options of a scale are favourable, from the first. */
    public static final int FAVOURABLE = 2;

    /** How many options of a scale say something, from the first. */
    public static final int SAYING = 4;

    public Question {
        options = List.copyOf(options);
    }

    /** How it is answered. */
    public enum Type {
        SCALE("Échelle (tout à fait … pas du tout)"),
        SINGLE("Un choix"),
        SEVERAL("Plusieurs choix"),
        TEXT("Texte libre");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Question scale(String code, String text) {
        return new Question(0, Type.SCALE, code, text, SCALE, false);
    }

    static Question ofSequence(String title) {
        return new Question(0, Type.SCALE, "", "« %s » m’a été utile.".formatted(title), SEQUENCE_SCALE, false);
    }

    static Question single(String code, String text, String... options) {
        return new Question(0, Type.SINGLE, code, text, List.of(options), false);
    }

    static Question several(String code, String text, String... options) {
        return new Question(0, Type.SEVERAL, code, text, List.of(options), false);
    }

    static Question written(String code, String text) {
        return new Question(0, Type.TEXT, code, text, List.of(), false);
    }

    static Question breakdown(String code, String text, String... options) {
        return new Question(0, Type.SINGLE, code, text, List.of(options), true);
    }

    /** Whether it is about a part of the day, of which what fewer than five who were there say is not told. */
    public boolean attended() {
        return type != Type.SEVERAL
                && !options.isEmpty()
                && options.getLast().replace('\'', '’').equals(Votable.NOT_THERE);
    }

    /** The field of the form that answers it. */
    public String field() {
        return "q" + id;
    }
}
