package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_CONTRIBUTORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_PILOTS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_READERS;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** The reference frame of a contract and its measures, for its members. */
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
            row(READ, "/contrats/{slug}/suivi/versions/{number}", CONTRACT_READERS));

    private EvaluationAddresses() {}
}
