package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;
import static fr.preau.staff.access.AccessRules.Who.WELCOMERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** What people answer after a day, and what the team makes of it. */
final class SurveyAddresses {

    static final List<Row> ROWS = List.of(
            // Whoever holds a ticket to answer once.
            row(READ, "/avis/{ticket}", EVERYBODY),
            row(SEND, "/avis/{ticket}", EVERYBODY),
            row(READ, "/inscription/{token}/avis/{survey}", EVERYBODY),
            // After the day: what is written to people, surveys and what came of them.
            row(READ, "/gestion/cycles/{slug}/apres", READERS),
            row(SEND, "/gestion/cycles/{slug}/apres", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/apres/message/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/apres/message/{day}", ORGANISERS),
            row(READ, "/gestion/questionnaires/{id}", READERS),
            row(SEND, "/gestion/questionnaires/{id}", ORGANISERS),
            row(READ, "/gestion/questionnaires/{id}/apercu", READERS),
            row(READ, "/gestion/questionnaires/{id}/ouverture", ORGANISERS),
            row(SEND, "/gestion/questionnaires/{id}/ouverture", ORGANISERS),
            row(READ, "/gestion/questionnaires/{id}/cloture", ORGANISERS),
            row(SEND, "/gestion/questionnaires/{id}/cloture", ORGANISERS),
            row(READ, "/gestion/questionnaires/{id}/suppression", ORGANISERS),
            row(SEND, "/gestion/questionnaires/{id}/suppression", ORGANISERS),
            row(READ, "/gestion/questionnaires/{id}/textes", ORGANISERS),
            row(SEND, "/gestion/questionnaires/{id}/textes", ORGANISERS),
            row(SEND, "/gestion/questionnaires/{id}/decision", ORGANISERS),
            row(READ, "/gestion/questionnaires/{id}/bilan.pdf", READERS),
            row(READ, "/gestion/questionnaires/{id}/resultats.csv", READERS),
            // Slips let whoever has one answer: not for those who only read.
            row(READ, "/gestion/questionnaires/{id}/bulletins.pdf", ORGANISERS),
            row(READ, "/gestion/questionnaires/{id}/bulletins-a-remplir.pdf", ORGANISERS),
            // At the way out, those who welcome hand slips over one by one, and type in what was filled in by hand.
            row(READ, "/accueil/{day}/avis", WELCOMERS),
            row(SEND, "/accueil/{day}/avis", WELCOMERS),
            row(READ, "/gestion/preuves", READERS),
            row(READ, "/gestion/reclamations", ORGANISERS),
            row(SEND, "/gestion/reclamations", ORGANISERS),
            row(READ, "/gestion/reclamations/{id}", ORGANISERS),
            row(SEND, "/gestion/reclamations/{id}", ORGANISERS));

    private SurveyAddresses() {}
}
