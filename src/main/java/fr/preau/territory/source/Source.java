package fr.preau.territory.source;

import java.time.Instant;

/**
 * A published file that was taken.
 *
 * @param vintage the year that it describes
 * @param sha256 of its bytes
 * @param rows how many were taken
 * @param by who of the team brought it
 */
public record Source(
        long id,
        SourceKind kind,
        int vintage,
        String fileName,
        String sha256,
        String publisher,
        String licence,
        int rows,
        Instant importedAt,
        String by) {}
