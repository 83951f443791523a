package fr.preau.registration;

import fr.preau.platform.Composed;
import fr.preau.platform.SearchText;
import fr.preau.platform.address.EmailAddress;
import java.util.Locale;

/**
 * Who registers, as they told it; checked by {@code form.FormReader} or by whoever else reads from outside.
 *
 * @param organisationKind a code of the form's list, may be empty
 * @param department a code of {@link Departments#NAMES}, or what was written before there were codes
 */
public record Person(
        String lastName,
        String firstName,
        String email,
        String phone,
        String job,
        Profile profile,
        String organisation,
        String organisationKind,
        String department,
        String accessNeeds) {

    public Person {
        lastName = Composed.text(lastName);
        firstName = Composed.text(firstName);
        email = Composed.text(email);
        job = Composed.text(job);
        organisation = Composed.text(organisation);
        department = Departments.code(department).orElse(department);
        accessNeeds = Composed.text(accessNeeds);
    }

    /** What stands for the name of somebody who was known once. */
    public static final String ERASED = "Personne effacée";

    /** The address by which a person is one: in lower case, without blanks around. */
    public String emailKey() {
        return emailKey(email);
    }

    public static String emailKey(String email) {
        return Composed.text(EmailAddress.bare(email)).toLowerCase(Locale.ROOT);
    }

    /** The same person with that address. */
    public Person at(String other) {
        return new Person(
                lastName,
                firstName,
                other,
                phone,
                job,
                profile,
                organisation,
                organisationKind,
                department,
                accessNeeds);
    }

    /** Whether it is still known who this is. */
    public boolean known() {
        return !email.isEmpty();
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** The last name first, as in lists. */
    public String inLists() {
        return known() ? lastName + " " + firstName : ERASED;
    }

    /** What a search looks into. */
    public String searchKey() {
        return searchKey(String.join(" ", lastName, firstName, lastName, email, organisation));
    }

    /** By what lists are sorted when they are sorted by organisation. */
    public String organisationKey() {
        return searchKey(organisation);
    }

    /** A text as searches compare it: lower case, no accents, single blanks. */
    static String searchKey(String text) {
        return SearchText.of(text);
    }
}
