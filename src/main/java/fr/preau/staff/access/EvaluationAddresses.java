package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_CONTRIBUTORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_PILOTS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_READERS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/**
 * The reference frame of a contract, its measures, reports and cards, for its members; published reports for everybody;
 * what contracts offer, for the centre.
 */
final class EvaluationAddresses {

    static final List<Row> ROWS = List.of(
            row(READ, "/contrats/{slug}/suivi", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/referentiel", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/questions", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/questions/{question}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/questions/{question}", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/questions/{question}/criteres", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/questions/{question}/retrait", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/criteres/{criterion}/indicateur", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/criteres/{criterion}/indicateur", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/indicateurs/{indicator}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/suivi/indicateurs/{indicator}/modification", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/indicateurs/{indicator}/modification", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/indicateurs/{indicator}/retrait", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures", CONTRACT_CONTRIBUTORS),
            row(
                    READ,
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}/correction",
                    CONTRACT_CONTRIBUTORS),
            row(
                    SEND,
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}/correction",
                    CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}/validation", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/versions", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/versions", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/versions/{number}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/suivi/rapports", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/rapports", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/rapports/{year}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/suivi/rapports/{year}/paragraphes/{section}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/suivi/rapports/{year}/paragraphes/{section}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/suivi/rapports/{year}/avis", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/rapports/{year}/avis/{opinion}", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/rapports/{year}/approbation", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/rapports/{year}/publication", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/evaluation/{milestone}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/evaluation/{milestone}/{question}", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/suivi/collecte", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/collecte", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/suivi/collecte/demandes", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/reprises", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/reprises", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/importer", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/suivi/importer", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/suivi/importer/{draft}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/suivi/importer/{draft}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/suivi/importer/{draft}/annulation", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/suivi/fiches", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/fiches", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/suivi/fiches/nouvelle", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/suivi/fiches/{card}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/fiches/{card}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/suivi/fiches/{card}/etat", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/suivi/comparaison", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/suivi/comparaison", CONTRACT_PILOTS),
            // The cards that contracts offer, and contracts side by side, at the centre.
            row(READ, "/gestion/fiches", READERS),
            row(READ, "/gestion/fiches/{card}", READERS),
            row(SEND, "/gestion/fiches/{card}/publication", ORGANISERS),
            row(SEND, "/gestion/fiches/{card}/retrait", ORGANISERS),
            row(SEND, "/gestion/fiches/{card}/sequence", ORGANISERS),
            row(READ, "/gestion/comparaison", READERS),
            row(READ, "/collecte/{token}", EVERYBODY),
            row(READ, "/collecte/{token}/{indicator}", EVERYBODY),
            row(SEND, "/collecte/{token}/{indicator}", EVERYBODY),
            row(READ, "/rapports/{slug}/{year}", EVERYBODY),
            row(READ, "/rapports/{slug}/{year}/rapport.pdf", EVERYBODY),
            row(READ, "/rapports/{slug}/{year}/rapport.odt", EVERYBODY));

    private EvaluationAddresses() {}
}
