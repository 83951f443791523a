package fr.preau.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey as its owner sees it.
 *
 * @param label how they call it
 */
public record Passkey(long id, String label, Instant createdAt, Optional<Instant> lastUsed) {}
