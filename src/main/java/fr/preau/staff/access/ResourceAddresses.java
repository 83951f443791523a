package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** The library, what speakers give by their link, and what organisers say to it. */
final class ResourceAddresses {

    static final List<Row> ROWS = List.of(
            row(READ, "/ressources/recherche", EVERYBODY),
            row(READ, "/ressources/{id}/ouvrir", EVERYBODY),
            row(SEND, "/ressources/{id}/ouverture", EVERYBODY),
            // Reading it is a row of the public addresses: one word after the link.
            row(SEND, "/inscription/{token}/temoignage", EVERYBODY),
            row(SEND, "/inscription/{token}/temoignage/retrait", EVERYBODY),
            // Whoever holds a speaker's link.
            row(READ, "/partage/{token}", EVERYBODY),
            row(SEND, "/partage/{token}/fichier", EVERYBODY),
            row(SEND, "/partage/{token}/adresse", EVERYBODY),
            row(SEND, "/partage/{token}/retrait", EVERYBODY),
            row(SEND, "/partage/{token}/accord", EVERYBODY),
            row(READ, "/partage/{token}/mes-donnees.json", EVERYBODY),
            row(SEND, "/partage/{token}/effacement", EVERYBODY),
            row(SEND, "/partage/{token}/presentation", EVERYBODY),
            row(READ, "/gestion/cycles/{slug}/ressources", READERS),
            row(READ, "/gestion/cycles/{slug}/ressources/{id}/ouvrir", READERS),
            row(SEND, "/gestion/cycles/{slug}/ressources/liens", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/ressources/liens/{id}/fermeture", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/ressources/temoignages/{registration}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/ressources/synthese", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/ressources/{id}/synthese", READERS),
            row(SEND, "/gestion/cycles/{slug}/ressources/{id}/synthese", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/ressources/{id}/accord", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/ressources/{id}/retrait", ORGANISERS));

    private ResourceAddresses() {}
}
