package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_CONTRIBUTORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_PILOTS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_READERS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.STAFF;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** Contracts: who is no member of one finds nothing there, whatever their role at the centre. */
final class ContractAddresses {

    static final List<Row> ROWS = List.of(
            row(SEND, "/gestion/equipe/{id}/invitation", ADMINISTRATORS),
            // Contracts: who is no member of one finds nothing there, whatever their role at the centre.
            row(READ, "/contrats", STAFF),
            row(READ, "/contrats/nouveau", ADMINISTRATORS),
            row(SEND, "/contrats/nouveau", ADMINISTRATORS),
            row(READ, "/contrats/{slug}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/journal", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/membres", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/membres", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/membres/{member}", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/reglages", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/reglages", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/financeurs", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/financeurs", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/financeurs/{funder}/lien", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/tableau.xlsx", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/tableau.ods", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/financeurs.xlsx", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/financeurs.ods", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/tableau.csv", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/tableau.pdf", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/subventions.csv", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/etape", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/programmes/{year}/etape", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}/enveloppes", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes/{year}/enveloppes", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}/appel", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes/{year}/appel", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions/{sheet}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}/etat", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}/lien", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}/convention", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions/{sheet}/pieces/{file}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}", CONTRACT_READERS),
            row(
                    SEND,
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}",
                    CONTRACT_CONTRIBUTORS),
            row(
                    SEND,
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}/montant",
                    CONTRACT_CONTRIBUTORS),
            row(
                    READ,
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}/notification.pdf",
                    CONTRACT_READERS),
            row(READ, "/contrats/{slug}/importer", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/importer", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/importer/{draft}", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/importer/{draft}", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/importer/{draft}/annulation", CONTRACT_PILOTS),
            // Those who act for a contract by a link, without an account.
            row(READ, "/appels/{slug}/{year}", EVERYBODY),
            row(SEND, "/appels/{slug}/{year}", EVERYBODY),
            row(SEND, "/porteur/{token}/nouveau-lien", EVERYBODY),
            row(SEND, "/financeur/{token}/nouveau-lien", EVERYBODY),
            row(READ, "/porteur/{token}", EVERYBODY),
            row(SEND, "/porteur/{token}", EVERYBODY),
            row(SEND, "/porteur/{token}/pieces", EVERYBODY),
            row(READ, "/porteur/{token}/compte-rendu", EVERYBODY),
            row(SEND, "/porteur/{token}/compte-rendu", EVERYBODY),
            row(READ, "/financeur/{token}", EVERYBODY),
            row(SEND, "/financeur/{token}", EVERYBODY));

    private ContractAddresses() {}
}
