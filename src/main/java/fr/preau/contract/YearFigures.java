package fr.preau.contract;

import java.util.List;

/**
 * Tells what a year of a contract was in figures; whoever keeps something of a contract answers. In the order of their
 * {@code @Order}: what was done, then what came with it.
 */
public interface YearFigures {

    List<YearFigure> of(CityContract contract, int year);

    /** From what these are counted, as whoever reads a published report is told. */
    String source();

    /** What a figure speaks of. */
    enum Topic {
        NEIGHBOURHOODS,
        ACTIONS,
        MEANS,
        GOVERNANCE
    }

    /**
     * One figure that knows where it comes from.
     *
     * @param key of letters and points, the same each year
     * @param value in words, with its unit
     * @param href where it is made, for members of the contract
     */
    record YearFigure(Topic topic, String key, String label, String value, String href) {}
}
