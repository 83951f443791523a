package fr.preau.staff.journal;

import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * One gesture of a member of staff.
 *
 * @param by their name at that moment; empty a year later
 * @param deed empty for a word that only another version of Préau knows
 * @param note what was changed, in words; may be empty
 */
@NamedInterface("journal")
public record JournalLine(
        long id,
        Instant at,
        String by,
        Optional<AuditAction> deed,
        Optional<Long> cycle,
        Optional<Long> registration,
        Optional<Long> day,
        String note) {}
