package fr.preau.management;

import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;

/** French words for codes that are stored. */
public final class Labels {

    private Labels() {}

    /** Of somebody on file, the first name first. */
    public static String name(Person person) {
        return person.known() ? person.fullName() : Person.ERASED;
    }

    /** Of an organisation's kind; a code that the form no longer has stays as it is. */
    public static String kind(String code) {
        return OrganisationKind.of(code).map(OrganisationKind::label).orElse(code);
    }
}
