package fr.preau.staff.signin;

import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * A passkey as its owner sees it.
 *
 * @param label how they call it
 */
@NamedInterface("signin")
public record Passkey(long id, String label, Instant createdAt, Optional<Instant> lastUsed) {}
