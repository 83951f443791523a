package fr.preau.contract;

import fr.preau.staff.Account;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where every way into a contract passes: an account comes in while it is a member, in the role that it has there. */
@Component
public class ContractEntrance {

    private final Contracts contracts;
    private final ContractMembers members;

    ContractEntrance(Contracts contracts, ContractMembers members) {
        this.contracts = contracts;
        this.members = members;
    }

    /** Empty for a contract that has not that account as a member, as if there were none. */
    public Optional<Inside> enter(String slug, Account account) {
        return contracts
                .withSlug(slug)
                .flatMap(contract ->
                        members.role(contract.id(), account).map(role -> new Inside(contract, account, role)));
    }
}
