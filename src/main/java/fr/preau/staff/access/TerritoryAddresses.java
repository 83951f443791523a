package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** Neighbourhoods, and what the team decides from open data. */
final class TerritoryAddresses {

    static final List<Row> ROWS = List.of(
            row(READ, "/quartiers", EVERYBODY),
            row(READ, "/quartiers/{code}", EVERYBODY),
            row(READ, "/quartiers/{code}/carte.pdf", EVERYBODY),
            row(READ, "/quartiers/{code}/contour.geojson", EVERYBODY),
            // Territories: what open data say, and what the team decides from it.
            row(READ, "/gestion/territoires", READERS),
            row(SEND, "/gestion/territoires", ADMINISTRATORS),
            row(READ, "/gestion/territoires/sources/{id}", READERS),
            row(READ, "/gestion/territoires/sortants", READERS),
            row(READ, "/gestion/territoires/sortants/{code}", READERS),
            row(SEND, "/gestion/territoires/sortants/{code}/decisions", ORGANISERS),
            row(SEND, "/gestion/territoires/sortants/{code}/suites", ORGANISERS),
            row(SEND, "/gestion/territoires/sortants/{code}/annees", ORGANISERS),
            row(SEND, "/gestion/territoires/arret", ADMINISTRATORS),
            row(READ, "/gestion/territoires/alimentation", READERS),
            row(SEND, "/gestion/territoires/alimentation/calculs", ORGANISERS),
            row(READ, "/gestion/territoires/alimentation/calculs/{run}", READERS),
            row(READ, "/gestion/territoires/alimentation/calculs/{run}/{code}", READERS),
            row(SEND, "/gestion/territoires/alimentation/lieux", ORGANISERS),
            row(SEND, "/gestion/territoires/alimentation/lieux/{id}/retrait", ORGANISERS));

    private TerritoryAddresses() {}
}
