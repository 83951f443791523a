package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_CONTRIBUTORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_PILOTS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_READERS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** What goes with a contract: its schemes and commitments, for its members; a signatory answers by a link. */
final class ArticulationAddresses {

    static final List<Row> ROWS = List.of(
            row(READ, "/contrats/{slug}/articulation", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/articulation/dispositifs", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/articulation/liens", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/articulation/en-parler", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/abattements", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/abattements", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/abattements/{relief}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/abattements/{relief}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/abattements/{relief}/retrait", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/engagements", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/engagements", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/engagements/{commitment}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/engagements/{commitment}/etat", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/engagements/{commitment}/revue", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/engagements/{commitment}/revues/{review}", CONTRACT_PILOTS),
            row(READ, "/engagement/{token}", EVERYBODY),
            row(SEND, "/engagement/{token}", EVERYBODY));

    private ArticulationAddresses() {}
}
