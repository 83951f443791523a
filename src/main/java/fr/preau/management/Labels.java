package fr.preau.management;

import fr.preau.registration.OrganisationKind;

/** French words for codes that are stored. */
final class Labels {

    private Labels() {}

    /** Of an organisation's kind; a code that the form no longer has stays as it is. */
    static String kind(String code) {
        return OrganisationKind.of(code).map(OrganisationKind::label).orElse(code);
    }
}
