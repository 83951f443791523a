package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;
import static fr.preau.staff.access.AccessRules.Who.WELCOMERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** Addresses of the door and of what concerns all cycles: messages, the centre, the team. */
final class HouseAddresses {

    static final List<Row> ROWS = List.of(
            // The door, on the day: what is the same for everybody there is served from memory.
            row(READ, "/bienvenue/{code}", EVERYBODY),
            row(READ, "/accueil", WELCOMERS),
            row(READ, "/accueil/{day}", WELCOMERS),
            row(READ, "/accueil/{day}/liste", WELCOMERS),
            row(SEND, "/accueil/{day}/liste", WELCOMERS),
            row(READ, "/accueil/{day}/badges/{person}.pdf", WELCOMERS),
            row(READ, "/accueil/{day}/liste.json", WELCOMERS),
            row(READ, "/accueil/{day}/nouvelles.json", WELCOMERS),
            row(READ, "/accueil/{day}/code/{code}.json", WELCOMERS),
            row(SEND, "/accueil/{day}/presences.json", WELCOMERS),
            row(READ, "/accueil/{day}/sur-place", WELCOMERS),
            row(SEND, "/accueil/{day}/sur-place", WELCOMERS),
            row(SEND, "/accueil/{day}/sur-place.json", WELCOMERS),
            // One more seat than the room has is an organiser's decision.
            row(SEND, "/accueil/{day}/sur-place/place-de-plus", ORGANISERS),
            row(SEND, "/accueil/{day}/sur-place/place-de-plus.json", ORGANISERS),
            // Messages hold people's own links: not for those who only read.
            row(READ, "/gestion/messages", ORGANISERS),
            row(READ, "/gestion/messages/reprise", ORGANISERS),
            row(SEND, "/gestion/messages/reprise", ORGANISERS),
            row(READ, "/gestion/messages/{id}", ORGANISERS),
            row(SEND, "/gestion/messages/{id}/renvoi", ORGANISERS),
            // The words of automatic messages, the centre's and a cycle's.
            row(READ, "/gestion/modeles", READERS),
            row(READ, "/gestion/modeles/{message}", READERS),
            row(SEND, "/gestion/modeles/{message}", ORGANISERS),
            row(READ, "/gestion/modeles/{message}/retour", ORGANISERS),
            row(SEND, "/gestion/modeles/{message}/retour", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/modeles", READERS),
            row(READ, "/gestion/cycles/{slug}/modeles/{message}", READERS),
            row(SEND, "/gestion/cycles/{slug}/modeles/{message}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/modeles/{message}/retour", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/modeles/{message}/retour", ORGANISERS),
            // The team's own messages to a selection.
            row(READ, "/gestion/cycles/{slug}/ecrire", ORGANISERS),
            row(READ, "/gestion/envois", READERS),
            row(READ, "/gestion/envois/nouveau", ORGANISERS),
            row(SEND, "/gestion/envois/nouveau", ORGANISERS),
            row(READ, "/gestion/envois/{id}", READERS),
            row(SEND, "/gestion/envois/{id}", ORGANISERS),
            row(READ, "/gestion/envois/{id}/envoi", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/envoi", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/essai", ORGANISERS),
            row(READ, "/gestion/envois/{id}/pieces/{file}", READERS),
            row(READ, "/gestion/envois/{id}/heure", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/heure", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/arret", ORGANISERS),
            row(READ, "/gestion/envois/{id}/suppression", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/suppression", ORGANISERS),
            // What everybody did.
            row(READ, "/gestion/journal", ADMINISTRATORS),
            row(READ, "/gestion/journal.csv", ADMINISTRATORS),
            // What is kept of whom.
            row(READ, "/gestion/registre", ADMINISTRATORS),
            row(READ, "/gestion/registre.pdf", ADMINISTRATORS),
            row(SEND, "/gestion/registre/demandes/{id}", ADMINISTRATORS),
            // What the centre says of itself.
            row(READ, "/gestion/composants", ADMINISTRATORS),
            row(READ, "/gestion/reglages", ADMINISTRATORS),
            row(SEND, "/gestion/reglages", ADMINISTRATORS),
            row(READ, "/gestion/reglages/apercu.css", ADMINISTRATORS),
            row(SEND, "/gestion/reglages/essai", ADMINISTRATORS),
            // The team's accounts.
            row(READ, "/gestion/equipe", ADMINISTRATORS),
            row(SEND, "/gestion/equipe", ADMINISTRATORS),
            row(READ, "/gestion/equipe/{id}", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/role", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/desactivation", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/reactivation", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/effacement", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/invitation", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/cles", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/cles/retrait", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/fournisseur/retrait", ADMINISTRATORS));

    private HouseAddresses() {}
}
