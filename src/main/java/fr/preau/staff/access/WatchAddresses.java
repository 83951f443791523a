package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** Health, figures, and the state that administrators look at. */
final class WatchAddresses {

    static final List<Row> ROWS = List.of(
            row(READ, "/health", EVERYBODY),
            row(READ, "/health/live", EVERYBODY),
            row(READ, "/health/ready", EVERYBODY),
            // Closed by its own token.
            row(READ, "/metrics", EVERYBODY),
            // Whether all is well, and held mail.
            row(READ, "/gestion/etat", ADMINISTRATORS),
            row(SEND, "/gestion/etat/abandon", ADMINISTRATORS),
            row(SEND, "/gestion/etat/reprise", ADMINISTRATORS));

    private WatchAddresses() {}
}
