package fr.preau.programme;

import fr.preau.contract.CityContract;
import java.util.List;
import java.util.Optional;

/** The actions of a contract's years, for whoever reads them beside something else. */
public interface YearActions {

    /**
     * An action in its year.
     *
     * @param line as it lives through the years
     * @param voted in cents, by all funders together
     */
    record YearAction(long line, String title, String href, Optional<Long> theme, String carrier, long voted) {}

    /** The latest first. */
    List<Integer> years(CityContract contract);

    /** Those that count; none if the contract has not opened that year. */
    List<YearAction> of(CityContract contract, int year);

    /** Where an action is proposed now, in the latest year that is still open. */
    Optional<String> proposing(CityContract contract);
}
