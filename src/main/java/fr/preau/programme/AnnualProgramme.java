package fr.preau.programme;

import fr.preau.contract.CityContract;
import java.time.LocalDate;
import java.util.Optional;

/** The programme of a contract for a year. */
public record AnnualProgramme(
        long id, long contractId, int year, ProgrammeState state, Optional<Validation> validation) {

    /**
     * Who validated it.
     *
     * @param reference of the decision or its paper; may be empty
     */
    public record Validation(String body, LocalDate on, String reference) {}

    public String address(CityContract contract) {
        return contract.address() + "/programmes/" + year;
    }
}
