package fr.preau.contract;

import fr.preau.staff.Account;

/** Somebody in a contract that has them as a member; {@link ContractEntrance} alone makes one. */
public record Inside(CityContract contract, Account account, ContractRole role) {

    /** By which a page asks the request for it. */
    public static final String HERE = "inside";

    /** Their name, as the contract's journal has it. */
    public String who() {
        return account.name();
    }
}
