package fr.preau.contract;

import java.util.List;
import java.util.Optional;

/**
 * A contrat de ville.
 *
 * @param lead the authority that bears it, {@code coPilots} those beside it, as they are written
 * @param continues the contract before it, as it is called; may be empty
 */
public record CityContract(
        long id,
        String slug,
        String name,
        String lead,
        String coPilots,
        int firstYear,
        int lastYear,
        String continues,
        String controller,
        String legalText,
        ContractRules rules,
        List<Theme> themes,
        List<Neighbourhood> neighbourhoods) {

    public CityContract {
        themes = List.copyOf(themes);
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    /**
     * What a contract decides once for all its programmes.
     *
     * @param publicShareWarning per cent of an action's cost above which public money is pointed out
     * @param shownByNeighbourhood whether anybody may read what it voted and signed for a neighbourhood
     */
    public record ContractRules(
            boolean lateRefused,
            int publicShareWarning,
            boolean fundersSeeEachOther,
            boolean reportRequired,
            boolean shownByNeighbourhood) {}

    /** @param objective one of the ten of article 1 of the law 2014-173 ({@link LawObjective}) */
    public record Theme(long id, String name, int objective) {}

    /** A priority neighbourhood by its code, such as QN06940I; the code says which. */
    public record Neighbourhood(String code, String label) {}

    /** Where it stands on the site. */
    public String address() {
        return "/contrats/" + slug;
    }

    public boolean covers(int year) {
        return year >= firstYear && year <= lastYear;
    }

    public Optional<Theme> theme(long theme) {
        return themes.stream().filter(one -> one.id() == theme).findFirst();
    }

    /** How that neighbourhood is called here; its code where it is none of this contract's. */
    public String neighbourhood(String code) {
        return neighbourhoods.stream()
                .filter(one -> one.code().equals(code))
                .map(Neighbourhood::label)
                .findFirst()
                .orElse(code);
    }
}
