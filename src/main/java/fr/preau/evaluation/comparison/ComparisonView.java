package fr.preau.evaluation.comparison;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import java.util.List;
import java.util.Optional;

/** One indicator over the contracts that agreed; {@code chosen} is the number of it among the choices. */
public record ComparisonView(
        List<Choice> choices, String chosen, String name, String unit, List<Integer> years, List<Row> rows) {

    public record Choice(String value, String label) {}

    /** A contract, or the small ones together, with a figure for each year. */
    public record Row(String contract, List<String> figures) {}

    /** In a contract: the others as long as it stands beside them. */
    public record InContract(
            CityContract contract, ContractRole role, String base, boolean agrees, Optional<ComparisonView> compared) {}

    /** At the centre. */
    public record AtCentre(Optional<ComparisonView> compared) {}
}
