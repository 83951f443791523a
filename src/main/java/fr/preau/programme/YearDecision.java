package fr.preau.programme;

import fr.preau.contract.CityContract;
import fr.preau.platform.FieldError;
import fr.preau.programme.AnnualProgramme.Validation;
import java.util.List;
import java.util.Optional;

/** What a sitting reads of a year's arbitration, and how it decides it: a held sitting alone validates a programme. */
public interface YearDecision {

    /**
     * The year's arbitration table as it stands.
     *
     * @param href where it is read
     * @param sentence its actions and sums, in French
     */
    record Table(ProgrammeState state, String href, String sentence) {}

    /** None if the contract has not opened that year. */
    Optional<Table> table(CityContract contract, int year);

    /** Validates it, in the caller's transaction; what keeps it from being so, none if it is. */
    List<FieldError> validate(CityContract contract, int year, Validation validation);
}
