package fr.preau.registration;

import fr.preau.mail.V0089__Kept_for_want_of_a_server;
import org.flywaydb.core.api.migration.JavaMigration;

/** The migrations that are no SQL, for a database that is prepared without Spring. */
public final class WrittenInJava {

    private WrittenInJava() {}

    public static JavaMigration[] migrations() {
        return new JavaMigration[] {new V0062__Words_of_those_who_are_there(), new V0089__Kept_for_want_of_a_server()};
    }
}
