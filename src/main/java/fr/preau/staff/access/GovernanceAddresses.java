package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_CONTRIBUTORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_PILOTS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_READERS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** The bodies of a contract and their sittings, for its members; whoever is convened answers by a link. */
final class GovernanceAddresses {

    static final List<Row> ROWS = List.of(
            row(READ, "/gestion/vacances-scolaires", ADMINISTRATORS),
            row(SEND, "/gestion/vacances-scolaires", ADMINISTRATORS),
            row(SEND, "/gestion/vacances-scolaires/{id}/retrait", ADMINISTRATORS),
            row(READ, "/contrats/{slug}/rythme", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/instances", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/instances", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/instances/{body}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/instances/{body}/reglages", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/reglages", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/membres", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/membres/{seat}", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/instances/{body}/seances/{sitting}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/ordre-du-jour", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/instances/{body}/seances/{sitting}/convocation", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/convocation", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/date", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/annulation", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/presences", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/decisions", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/suites", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/suites/{followUp}", CONTRACT_CONTRIBUTORS),
            row(
                    SEND,
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/points/{item}/pieces",
                    CONTRACT_CONTRIBUTORS),
            row(
                    READ,
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/points/{item}/pieces/{paper}",
                    CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/points/{item}/validation", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/releve", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/releve/envoi", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/instances/{body}/seances/{sitting}/emargement.pdf", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/instances/{body}/seances/{sitting}/approbation", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/instances/{body}/seances/{sitting}/releve.pdf", CONTRACT_READERS),
            row(READ, "/convocation/{token}", EVERYBODY),
            row(SEND, "/convocation/{token}", EVERYBODY),
            row(READ, "/convocation/{token}/pieces/{paper}", EVERYBODY),
            row(SEND, "/convocation/{token}/correction", EVERYBODY),
            row(READ, "/releves/{slug}", EVERYBODY),
            row(READ, "/suite/{token}", EVERYBODY),
            row(SEND, "/suite/{token}", EVERYBODY));

    private GovernanceAddresses() {}
}
