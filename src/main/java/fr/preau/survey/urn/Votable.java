package fr.preau.survey.urn;

/**
 * A question as the urn knows it.
 *
 * @param options how many there are to choose from; none for a text
 * @param several whether more than one may be chosen
 * @param breakdown whether the others are also counted by it
 */
public record Votable(long id, int options, boolean several, boolean breakdown) {

    /** Whether its answers are told by a breakdown: where each person counts once. */
    boolean crossed() {
        return options > 0 && !several;
    }
}
