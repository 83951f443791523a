package fr.preau.contract;

/**
 * That contract has been over for a whole year: its last report is voted, and whatever is kept of persons « as long as
 * the contract » goes, in the transaction that is still open. Published each night, so that nothing need remember
 * whether it went.
 */
public record ContractEnded(long contract) {

    /** In place of a name where the table wants one. */
    public static final String ERASED = "Effacé";
}
