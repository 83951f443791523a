package fr.preau.programme.importing;

import fr.preau.platform.SearchText;
import fr.preau.programme.CarrierKind;

/** What the name of a carrier says of it, where nothing else does. */
final class CarrierNames {

    private CarrierNames() {}

    /** What a name says of who bears it. */
    static CarrierKind kind(String carrier) {
        var plain = SearchText.of(carrier);
        if (plain.matches(
                ".*\\b(ville|commune|ccas|cias|mairie|agglo|agglomeration|metropole|communaute|departement)\\b.*")) {
            return CarrierKind.LOCAL_AUTHORITY;
        }
        if (plain.matches(".*\\b(habitat|opac|oph|hlm|bailleur)\\b.*")) {
            return CarrierKind.LANDLORD;
        }
        return plain.matches(".*\\b(college|lycee|ecole|universite|hopital|greta)\\b.*")
                ? CarrierKind.PUBLIC_BODY
                : CarrierKind.ASSOCIATION;
    }
}
