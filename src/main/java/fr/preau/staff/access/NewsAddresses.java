package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** The news: who writes them, who gets them by mail. What everybody reads comes from memory. */
final class NewsAddresses {

    static final List<Row> ROWS = List.of(
            // Whoever wants the news by mail, and then by their own links.
            row(READ, "/actualites/lettre", EVERYBODY),
            row(SEND, "/actualites/lettre", EVERYBODY),
            row(READ, "/actualites/lettre/confirmation/{token}", EVERYBODY),
            row(SEND, "/actualites/lettre/confirmation/{token}", EVERYBODY),
            row(READ, "/actualites/lettre/choix/{token}", EVERYBODY),
            row(SEND, "/actualites/lettre/choix/{token}", EVERYBODY),
            row(READ, "/actualites/lettre/desabonnement/{token}", EVERYBODY),
            row(SEND, "/actualites/lettre/desabonnement/{token}", EVERYBODY),
            // Letters, and who gets them.
            row(READ, "/gestion/actualites/lettres", READERS),
            row(SEND, "/gestion/actualites/lettres", ORGANISERS),
            row(SEND, "/gestion/actualites/lettres/retrait", ORGANISERS),
            row(READ, "/gestion/actualites/lettres/{id}", ORGANISERS),
            row(SEND, "/gestion/actualites/lettres/{id}", ORGANISERS),
            row(READ, "/gestion/actualites/lettres/{id}/apercu", ORGANISERS),
            row(SEND, "/gestion/actualites/lettres/{id}/essai", ORGANISERS),
            row(READ, "/gestion/actualites/lettres/{id}/envoi", ORGANISERS),
            row(SEND, "/gestion/actualites/lettres/{id}/envoi", ORGANISERS),
            // Notes.
            row(READ, "/gestion/actualites", READERS),
            row(READ, "/gestion/actualites/nouvelle", ORGANISERS),
            row(SEND, "/gestion/actualites/nouvelle", ORGANISERS),
            row(READ, "/gestion/actualites/{id}", ORGANISERS),
            row(SEND, "/gestion/actualites/{id}", ORGANISERS),
            row(SEND, "/gestion/actualites/{id}/publication", ORGANISERS),
            row(SEND, "/gestion/actualites/{id}/retrait", ORGANISERS));

    private NewsAddresses() {}
}
