package fr.preau.cycle.document;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a document leaves unsaid.
 *
 * @param today dates the days of a document that names no year: the nearest year that fits
 * @param zone the town's, in which an hour may not exist on the night of a clock change
 */
public record Defaults(LocalDate today, ZoneId zone) {}
