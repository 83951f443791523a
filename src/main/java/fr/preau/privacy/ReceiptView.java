package fr.preau.privacy;

import java.time.LocalDateTime;

/**
 * What a person keeps of their being forgotten, since nothing here does.
 *
 * @param at local time
 * @param registrations how many were erased
 */
public record ReceiptView(LocalDateTime at, int registrations) {}
