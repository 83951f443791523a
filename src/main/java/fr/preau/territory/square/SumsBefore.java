package fr.preau.territory.square;

import fr.preau.territory.shape.Outline;

/** Every sum of people that was told before a file of outlines was brought: of other outlines, and by runs. */
public interface SumsBefore {

    /**
     * Whether how many people an outline has would tell few people, or a square, beside them.
     *
     * @param source that outline's
     * @param squared source of squares
     * @param people by whom the others are told
     */
    boolean solvedBy(Outline outline, long source, long squared, ToldPeople people);
}
