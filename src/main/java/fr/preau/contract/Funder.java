package fr.preau.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who gives money in a contract.
 *
 * @param email of who answers for it there; may be empty
 * @param linkUntil the last day of the link that was sent; empty before the first
 */
public record Funder(
        long id, long contractId, String name, String email, int linkVersion, Optional<LocalDate> linkUntil) {}
