package fr.preau.survey.urn;

/**
 * A question as the urn knows it.
 *
 * @param options how many there are to choose from; none for a text
 * @param several whether more than one may be chosen
 * @param breakdown whether the others are also counted by it
 * @param attended whether its last option is {@link #NOT_THERE}
 */
public record Votable(long id, int options, boolean several, boolean breakdown, boolean attended) {

    /** What is said of a part of the day by who was not at it; who was, the presence sheet knows by name. */
    public static final String NOT_THERE = "Je n’y étais pas";

    /** Whether its answers are told by a breakdown: where each person counts once. */
    boolean crossed() {
        return options > 0 && !several;
    }
}
