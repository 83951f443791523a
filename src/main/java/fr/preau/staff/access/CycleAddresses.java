package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;
import static fr.preau.staff.access.AccessRules.Who.WELCOMERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** Addresses of cycles, of those who are registered for them, and of their papers. */
final class CycleAddresses {

    static final List<Row> ROWS = List.of(
            // Cycles and who is registered.
            row(READ, "/gestion", READERS),
            row(READ, "/gestion/recherche", READERS),
            row(READ, "/gestion/cycles", READERS),
            row(READ, "/gestion/cycles/{slug}", READERS),
            row(READ, "/gestion/cycles/{slug}/ensemble", READERS),
            row(READ, "/gestion/cycles/{slug}/faire-connaitre", READERS),
            row(READ, "/gestion/cycles/{slug}/affiche.pdf", READERS),
            row(READ, "/gestion/cycles/{slug}/rappels", READERS),
            row(SEND, "/gestion/cycles/{slug}/rappels", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/prevenir", READERS),
            row(SEND, "/gestion/cycles/{slug}/prevenir", READERS),
            row(SEND, "/gestion/cycles/{slug}/nom", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/apercu", READERS),
            row(READ, "/gestion/cycles/{slug}/document.md", READERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions.csv", READERS),
            row(READ, "/gestion/cycles/{slug}/tableau-de-bord", READERS),
            row(READ, "/gestion/cycles/{slug}/tableau-de-bord.csv", READERS),
            row(READ, "/gestion/cycles/{slug}/rapport.pdf", READERS),
            row(READ, "/gestion/tableau-de-bord", READERS),
            row(READ, "/gestion/tableau-de-bord.csv", READERS),
            row(READ, "/gestion/rapport.pdf", READERS),
            row(READ, "/gestion/inscriptions", READERS),
            row(READ, "/gestion/inscriptions.csv", READERS),
            row(READ, "/gestion/inscriptions.xlsx", READERS),
            row(READ, "/gestion/inscriptions/colonnes", READERS),
            row(SEND, "/gestion/inscriptions/colonnes", READERS),
            row(READ, "/gestion/inscriptions/gestes", ORGANISERS),
            row(SEND, "/gestion/inscriptions/gestes", ORGANISERS),
            row(READ, "/gestion/importer", ORGANISERS),
            row(SEND, "/gestion/importer", ORGANISERS),
            row(READ, "/gestion/nouveau", ORGANISERS),
            row(SEND, "/gestion/nouveau", ORGANISERS),
            row(SEND, "/gestion/nouveau/apercu", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/modifier", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/modifier", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/modifier/apercu", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/versions", READERS),
            row(READ, "/gestion/cycles/{slug}/versions/{number}", READERS),
            row(READ, "/gestion/cycles/{slug}/etat", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/etat/{gesture}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/etat", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/lien", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/copie", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/publication", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/jauge", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/ajouter", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/ajouter", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/importer", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/importer", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/importer/{draft}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/importer/{draft}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}", READERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/correction", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/correction", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/effacement", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/effacement", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/notes", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/notes/{note}/retrait", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/notes/{note}/retrait", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/journee/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/journee/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/deplacement/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/deplacement/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/atelier/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/atelier/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/priorite/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/priorite/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/demande/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/demande/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/desistement/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/desistement/{day}", ORGANISERS),
            // Requests, waiting lists, and the rules by which places are given.
            row(READ, "/gestion/cycles/{slug}/demandes", READERS),
            row(READ, "/gestion/cycles/{slug}/demandes/decision", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/demandes/decision", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/attente", READERS),
            row(READ, "/gestion/cycles/{slug}/regles", READERS),
            row(SEND, "/gestion/cycles/{slug}/regles", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/journees/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/journees/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/questions/ajouter", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/ajouter", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/prete", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/questions/{question}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/{question}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/{question}/monter", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/questions/{question}/retrait", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/{question}/retrait", ORGANISERS),
            // Papers: the sheet is the desk's fallback; scans hold signatures.
            row(READ, "/gestion/cycles/{slug}/journees/{day}/emargement", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/journees/{day}/emargement/feuille.pdf", WELCOMERS),
            row(SEND, "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles/{id}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles/{id}/retrait", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/attestations", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/attestations/envoi", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/envoi", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/zip", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/{registration}/envoi", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/{registration}/pdf", ORGANISERS),
            // What certificates say, and in whose name.
            row(READ, "/gestion/attestations", ADMINISTRATORS),
            row(SEND, "/gestion/attestations", ADMINISTRATORS),
            row(READ, "/gestion/attestations/specimen.pdf", ADMINISTRATORS),
            row(READ, "/gestion/attestations/signature.png", ADMINISTRATORS),
            row(READ, "/gestion/cycles/{slug}/presences", READERS),
            row(READ, "/gestion/cycles/{slug}/presences.csv", READERS),
            row(SEND, "/gestion/cycles/{slug}/demi-journees/{day}", ORGANISERS));

    private CycleAddresses() {}
}
