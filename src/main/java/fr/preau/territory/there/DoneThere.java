package fr.preau.territory.there;

import java.util.List;

/** What contracts did in a neighbourhood, as far as anybody may read it. */
public interface DoneThere {

    /** The latest year first; nothing of a year that its committee has not validated. */
    List<YearThere> in(String neighbourhood);

    /**
     * A year of a contract there.
     *
     * @param total what was voted for these actions, in words
     */
    record YearThere(int year, String contract, String total, List<Done> actions) {

        public YearThere {
            actions = List.copyOf(actions);
        }
    }

    /**
     * An action.
     *
     * @param theme of the contract, may be empty
     * @param voted by all funders together for the whole of it, in words
     * @param elsewhere whether it is led in other neighbourhoods too
     */
    record Done(String title, String theme, String carrier, String voted, boolean elsewhere) {}
}
