package fr.preau.contract;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What contracts keep of persons: who answers for a funder, and who did what. */
@Component
class ContractPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Contrats de ville", "Savoir qui répond d’un financement et qui a changé quoi.", "Financeurs, équipe");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "contract_funder",
                                "SELECT * FROM contract_funder WHERE lower(email) = :person ORDER BY id",
                                Erasure.with("the contract, whose pilots give another address in its place"),
                                Retention.byNight("contract-retention"))
                        .given("email", "Adresse qui répond pour un financeur"),
                Kept.ofMany(
                                "contract_journal",
                                Erasure.stays("a contract answers for a year for what was done in it"),
                                Retention.byNight("contract-retention"))
                        .withheld("what a gesture changed, without an address", "note")
                        .byColleague("by_whom"));
    }
}
