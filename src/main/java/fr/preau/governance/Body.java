package fr.preau.governance;

/**
 * A body that steers, follows or advises a contract.
 *
 * @param steering whether the conseil citoyen has to sit in it (law 2014-173, article 7)
 * @param minimum how many sittings it wants a year
 * @param quorum how many seats have to be held for it to decide; 0 if it has none
 * @param chairs who approves its records, as they are written
 * @param publishes whether everybody may read its approved records, without a name
 */
public record Body(
        long id,
        long contractId,
        String name,
        boolean steering,
        int minimum,
        int quorum,
        String chairs,
        boolean publishes) {}
