package fr.preau.territory;

import java.util.List;

/**
 * A contrat de ville in the State's list.
 *
 * @param label such as « 69 - Métropole de Lyon »
 * @param bearers SIREN of intercommunalities, codes of communes; two where the list has two
 */
public record CityContractReference(String code, String label, String department, List<String> bearers) {

    public CityContractReference {
        bearers = List.copyOf(bearers);
    }
}
